import type { Readable, Unsubscribe } from '@deskbridge/core'

/** Calls the listener now and after each change. */
export function follow<T>(readable: Readable<T>, listener: (value: T) => void): Unsubscribe {
  listener(readable.get())
  return readable.subscribe(listener)
}
