import type { Binding } from './codec'

/** The number of owners that are remembered; a document that meets more has met them by intent. */
const rememberedOwners = 64

/** Remembers the highest instance of each owner, the latest {@link rememberedOwners} of them (T52, T55). */
export interface Owners {
  /** Takes note of an instance; returns false when the owner has used it or a higher one before. */
  meet(instance: Binding): boolean
}

/** Creates {@link Owners} that remember nobody. */
export function createOwners(): Owners {
  const highest = new Map<string, number>()
  return {
    meet({ owner, instance }) {
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
