import { createWritable, runIsolated } from '@deskbridge/core/internal'
import type { RegistryStorage } from './registry-storage'

/**
 * Creates a storage that lasts as long as the page; registries that share it see each other's changes.
 *
 * @param initial The stored value at first; default nothing.
 */
export function memoryStorage(initial: unknown = null): RegistryStorage {
  const stored = createWritable(initial)
  const setAside: unknown[] = []
  return {
    load: async () => stored.get(),
    async save(change) {
      const former = stored.get()
      const { text, setsAside } = change(former)
      if (setsAside) setAside.push(former)
      runIsolated(() => stored.set(text))
    },
    subscribe: (listener) => stored.subscribe(() => listener()),
    loadSetAside: async () => [...setAside],
  }
}
