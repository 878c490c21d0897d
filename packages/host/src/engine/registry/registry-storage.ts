import type { Unsubscribe } from '@deskbridge/core/internal'

/** What a change makes of what is stored. */
export interface StorageChange {
  /** The string to store. */
  text: string
  /** Whether to keep what was stored before, next to everything that was set aside earlier. */
  setsAside: boolean
}

/** A place that stores the apps of a registry as one string; several registries may share it. */
export interface RegistryStorage {
  /** Returns what is stored; `null` for nothing. */
  load(): Promise<unknown>
  /**
   * Replaces what is stored, in one transaction: no other change comes between what `change` gets and what it returns.
   *
   * When `change` throws, nothing is changed, and the promise rejects with its error.
   */
  save(change: (stored: unknown) => StorageChange): Promise<void>
  /** Calls the listener when what is stored has changed, here or elsewhere, and `load()` returns the new value. */
  subscribe(listener: () => void): Unsubscribe
  /** Returns everything that was set aside, the oldest first. */
  loadSetAside(): Promise<readonly unknown[]>
}
