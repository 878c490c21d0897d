import type { Binding } from './codec'

/** The number of owners to remember; more than these are an attack. */
const rememberedOwners = 64

/** The highest instance of each of the latest {@link rememberedOwners} owners (T52, T55). */
export interface Owners {
  /** Records an instance; returns false when the owner has used it, or a higher one, before. */
  add(instance: Binding): boolean
}

/** Creates {@link Owners} without any. */
export function createOwners(): Owners {
  const highest = new Map<string, number>()
  return {
    add({ owner, instance }) {
      const known = highest.get(owner)
      if (known !== undefined && instance <= known) return false
      highest.delete(owner)
      highest.set(owner, instance)
      const [oldest] = highest.keys()
      if (highest.size > rememberedOwners) highest.delete(oldest!)
      return true
    },
  }
}
