import type { Readable, Unsubscribe } from '@deskbridge/core'

/** Calls the listener now and after each change. */
export function follow<T>(readable: Readable<T>, listener: (value: T) => void): Unsubscribe {
  listener(readable.get())
  return readable.subscribe(listener)
}

/** Calls the listener now, and before the next frame is painted whenever something has changed. */
export function followOnFrame<T>(readable: Readable<T>, listener: (value: T) => void): Unsubscribe {
  let frame = 0
  listener(readable.get())
  return readable.subscribe(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => listener(readable.get()))
  })
}
