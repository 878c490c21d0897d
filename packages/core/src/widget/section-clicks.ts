import { runIsolated, type Emitter } from '../base/emitter'
import type { Unsubscribe } from '../base/readable'
import type { WidgetEvents } from './events'

/** Is how many clicks wait for their first handler (docs/protocols/text.md, T274). */
const waitingClicks = 16

/** Brings the clicks on a section to the handlers. */
export interface SectionClicks {
  /** Takes a click: to the section's own handler and to the event's, or, when there is neither, to the waiting ones. */
  click(buttonId: string): void
  /** Takes the handlers of a new section; those of the one before still serve a click that is under way. */
  setHandlers(handlers: ReadonlyMap<string, () => void>): void
  /** Takes the handlers of a section that is held; released, those of the holder before it are back. */
  hold(handlers: ReadonlyMap<string, () => void>): Unsubscribe
  /** Delivers what waited, now that somebody listens. */
  deliver(): void
}

/** Creates {@link SectionClicks} that tell of clicks through an emitter. */
export function createSectionClicks(emitter: Emitter<WidgetEvents>): SectionClicks {
  let current: ReadonlyMap<string, () => void> = new Map()
  let previous = current
  let waiting: string[] = []
  let held: ReadonlyMap<string, () => void>[] = []

  const deliver = (buttonId: string): boolean => {
    const handler = current.get(buttonId) ?? previous.get(buttonId)
    if (handler) runIsolated(handler)
    return emitter.emit('sectionButtonClick', { buttonId }) || handler !== undefined
  }
  const deliverWaiting = () => {
    const clicks = waiting
    waiting = []
    waiting = clicks.filter((buttonId) => !deliver(buttonId))
  }

  const setHandlers = (handlers: ReadonlyMap<string, () => void>) => {
    previous = current
    current = handlers
    // Not at once: what wants a section may be an effect that tracks what is read meanwhile.
    queueMicrotask(deliverWaiting)
  }

  return {
    click(buttonId) {
      if (!deliver(buttonId)) waiting = [...waiting, buttonId].slice(-waitingClicks)
    },
    setHandlers,
    hold(handlers) {
      held = [...held, handlers]
      setHandlers(handlers)
      return () => {
        held = held.filter((other) => other !== handlers)
        const newest = held.at(-1)
        if (newest && current === handlers) setHandlers(newest)
      }
    },
    deliver: deliverWaiting,
  }
}
