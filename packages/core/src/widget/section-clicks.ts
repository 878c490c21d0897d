import { runIsolated, type Emitter } from '../base/emitter'
import type { WidgetEvents } from './events'

/** Number of clicks to keep for the first handler (docs/protocols/text.md, T274). */
const waitingClicks = 16

/** The click handlers of a section, by the ids of its components. */
type ClickHandlers = ReadonlyMap<string, () => void>

/** The clicks on a section, and their handlers. */
export interface SectionClicks {
  /** Calls the section's own handler and those of the event; the click waits while there is neither. */
  click(buttonId: string): void
  /** Sets the handlers of a new section; those of the previous one still handle clicks that are on their way. */
  setHandlers(handlers?: ClickHandlers): void
  /** Delivers the waiting clicks. */
  deliver(): void
}

/** Creates {@link SectionClicks} that emit `sectionButtonClick`. */
export function createSectionClicks(emitter: Emitter<WidgetEvents>): SectionClicks {
  let current: ClickHandlers = new Map()
  let previous = current
  let waiting: string[] = []

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

  return {
    click(buttonId) {
      if (!deliver(buttonId)) waiting = [...waiting, buttonId].slice(-waitingClicks)
    },
    setHandlers(handlers = new Map()) {
      previous = current
      current = handlers
      // Not at once: the caller may be an effect that tracks what is read meanwhile.
      queueMicrotask(deliverWaiting)
    },
    deliver: deliverWaiting,
  }
}
