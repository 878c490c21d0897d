import type { RegistryStorage } from '@deskbridge/host/engine'

/**
 * A rule of every storage of a registry: what a run returns, as data, so that a run in another page can be judged as well.
 *
 * `open` opens one store, which is empty at first, each time as another page does.
 */
export interface StorageRule {
  readonly name: string
  run(open: () => RegistryStorage): Promise<unknown>
  readonly expected: unknown
}

const saveText = (storage: RegistryStorage, text: string, setsAside = false) =>
  storage.save(() => ({ text, setsAside }))

/** Appends to what is stored, as two pages do that share it. */
const append = (storage: RegistryStorage, entry: string) =>
  storage.save((stored) => ({ text: `${String(stored ?? '')}${entry} `, setsAside: false }))

/** Returns a promise of the next notification, and the number of all so far. */
function countNotifications(storage: RegistryStorage) {
  let resolveNext = () => {}
  const next = new Promise<void>((resolve) => (resolveNext = resolve))
  const counted = { count: 0, next, unsubscribe: () => {} }
  counted.unsubscribe = storage.subscribe(() => {
    counted.count++
    resolveNext()
  })
  return counted
}

/** Every rule of a storage. */
export const storageRules: readonly StorageRule[] = [
  {
    name: 'it is empty at first',
    run: async (open) => [await open().load(), await open().loadSetAside()],
    expected: [null, []],
  },
  {
    name: 'what was saved is loaded, here and elsewhere',
    async run(open) {
      const [here, elsewhere] = [open(), open()]
      await saveText(here, 'first')
      await saveText(here, 'second')
      return [await here.load(), await elsewhere.load()]
    },
    expected: ['second', 'second'],
  },
  {
    name: 'a change gets what is stored',
    async run(open) {
      const given: unknown[] = []
      for (const text of ['first', 'second']) {
        await open().save((stored) => {
          given.push(stored)
          return { text, setsAside: false }
        })
      }
      return given
    },
    expected: [null, 'first'],
  },
  {
    name: 'changes made at the same time lose nothing of each other',
    async run(open) {
      const [here, elsewhere] = [open(), open()]
      const entries = Array.from({ length: 20 }, (_, index) => String(index + 10))
      await Promise.all(entries.map((entry, index) => append(index % 2 ? here : elsewhere, entry)))
      const stored = String(await open().load())
      return stored.trim().split(' ').sort().join() === entries.join()
    },
    expected: true,
  },
  {
    name: 'a change that throws rejects with its error, changes nothing, and the next one succeeds',
    async run(open) {
      const storage = open()
      const error = new Error('refused')
      await saveText(storage, 'first')
      const reason: unknown = await storage
        .save(() => {
          throw error
        })
        .catch((caught: unknown) => caught)
      const after = [await storage.load(), await storage.loadSetAside()]
      await saveText(storage, 'second')
      return [reason === error, ...after, await storage.load()]
    },
    expected: [true, 'first', [], 'second'],
  },
  {
    name: 'what is set aside is kept as it was, the oldest first',
    async run(open) {
      const storage = open()
      await saveText(storage, 'first')
      await saveText(storage, 'second', true)
      await saveText(storage, 'third')
      await saveText(storage, 'fourth', true)
      return [await storage.load(), await open().loadSetAside()]
    },
    expected: ['fourth', ['first', 'third']],
  },
  {
    name: 'a listener is notified of a change, here and elsewhere, when it can be loaded',
    async run(open) {
      const storage = open()
      const loaded = [open(), open()].map(
        (each) => new Promise((resolve) => void each.subscribe(() => resolve(each.load()))),
      )
      await saveText(storage, 'first')
      return Promise.all(loaded)
    },
    expected: ['first', 'first'],
  },
  {
    name: 'a listener is not notified of a change that failed, nor after it has unsubscribed, which it may do twice',
    async run(open) {
      const storage = open()
      const [gone, there] = [countNotifications(storage), countNotifications(open())]
      gone.unsubscribe()
      gone.unsubscribe()
      await storage
        .save(() => {
          throw new Error('refused')
        })
        .catch(() => {})
      await saveText(storage, 'first')
      await there.next
      return [gone.count, there.count]
    },
    expected: [0, 1],
  },
]
