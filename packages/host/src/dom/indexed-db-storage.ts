import { checkString } from '@deskbridge/core/internal'
import type { RegistryStorage } from '../engine'

/** The place of a registry in the browser. */
export interface IndexedDbOptions {
  /** The name of the database, and of the `BroadcastChannel` that announces its changes; default `'deskbridge-apps'`. */
  name?: string
}

const currentStore = 'current'
const setAsideStore = 'set-aside'
const key = 'apps'

/**
 * Creates a storage in IndexedDB, which all pages of an origin share.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for a name that is no non-empty string.
 */
export function indexedDbStorage({ name = 'deskbridge-apps' }: IndexedDbOptions = {}): RegistryStorage {
  checkString(name, 'storage', 'name')
  return {
    load: () => transact(name, 'readonly', readCurrent),
    async save(change) {
      await transact(name, 'readwrite', async (transaction) => {
        const current = transaction.objectStore(currentStore)
        const former: unknown = await readCurrent(transaction)
        const { text, setsAside } = change(former)
        if (setsAside) transaction.objectStore(setAsideStore).add(former)
        current.put(text, key)
      })
      announceChange(name)
    },
    subscribe(listener) {
      const channel = new BroadcastChannel(name)
      channel.addEventListener('message', () => listener())
      return () => channel.close()
    },
    loadSetAside: () =>
      transact(name, 'readonly', (transaction) => resultOf(transaction.objectStore(setAsideStore).getAll())),
  }
}

async function readCurrent(transaction: IDBTransaction): Promise<unknown> {
  const stored: unknown = await resultOf(transaction.objectStore(currentStore).get(key))
  return stored ?? null
}

/** Runs a transaction and returns its result once everything is written; `run` may wait only for requests of the transaction. */
async function transact<T>(
  name: string,
  mode: IDBTransactionMode,
  run: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(name)
  try {
    const transaction = database.transaction([currentStore, setAsideStore], mode)
    const [result] = await Promise.all([run(transaction), completionOf(transaction)])
    return result
  } finally {
    database.close()
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  // Without a version, the database of a newer release opens as well.
  const request = indexedDB.open(name)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(currentStore)
    request.result.createObjectStore(setAsideStore, { autoIncrement: true })
  })
  return resultOf(request)
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
}

/** Announces a change to every subscriber, in this page and in others. */
function announceChange(name: string): void {
  const channel = new BroadcastChannel(name)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel reaches its own origin alone.
  channel.postMessage(null)
  channel.close()
}
