import { createWritable, type Readable, type Unsubscribe, type Writable } from '@deskbridge/core'
import {
  indexedDbStorage,
  memoryStorage,
  type RegistryProblem,
  type RegistryStorage,
  type StorageChange,
} from '@deskbridge/host'

/** Where the page keeps its apps. */
export interface BrowserStorage {
  /** The apps of the registry. */
  readonly apps: RegistryStorage
  /** What was last merged of each app of the server. */
  readonly served: RegistryStorage
  /** Why both last only as long as the page; `null` while the browser stores them. */
  readonly problem: Readable<RegistryProblem | null>
}

/** Creates the storage of the apps in the browser; once the browser fails, everything is kept in memory from then on. */
export function createBrowserStorage(
  open: (name: string) => RegistryStorage = (name) => indexedDbStorage({ name }),
): BrowserStorage {
  const problem = createWritable<RegistryProblem | null>(null)
  return {
    apps: withMemory(open('deskbridge-apps'), problem),
    served: withMemory(open('deskbridge-served-apps'), problem),
    problem,
  }
}

/** Returns a storage that continues in memory, with what was last read, once there is a problem. */
function withMemory(stored: RegistryStorage, problem: Writable<RegistryProblem | null>): RegistryStorage {
  let last: unknown = null
  let memory: RegistryStorage | undefined

  const fail = (cause: unknown) => {
    const message = `The browser does not store the apps: ${String(cause)}`
    if (problem.get() === null) problem.set({ reason: 'unavailable', message, isSetAside: false })
  }
  const attempt = async <T>(
    run: (storage: RegistryStorage) => Promise<T>,
    isOwnError: () => boolean = () => false,
  ): Promise<T> => {
    if (problem.get() === null) {
      try {
        return await run(stored)
      } catch (error) {
        if (isOwnError()) throw error
        fail(error)
      }
    }
    memory ??= memoryStorage(last)
    return run(memory)
  }

  return {
    load: () => attempt(async (storage) => (last = await storage.load())),
    async save(change) {
      let isRejected = false
      let text = ''
      const prepare = (former: unknown): StorageChange => {
        last = former
        isRejected = true
        const next = change(former)
        isRejected = false
        text = next.text
        return next
      }
      await attempt(
        (storage) => storage.save(prepare),
        () => isRejected,
      )
      last = text
    },
    subscribe(listener): Unsubscribe {
      try {
        return stored.subscribe(listener)
      } catch (error) {
        fail(error)
        return () => {}
      }
    },
    loadSetAside: () => attempt((storage) => storage.loadSetAside()),
  }
}
