import { runIsolated, type Emitter } from '../base/emitter'
import type { WidgetEvents } from './events'

/** Is how many clicks wait for their first handler (docs/protocols/text.md, T274). */
const waitingClicks = 16

/** Brings the clicks on a section to the handlers. */
export interface SectionClicks {
  /** Takes a click: to the section's own handler and to the event's, or, when there is neither, to the waiting ones. */
  click(buttonId: string): void
  /** Takes the handlers of a new section; those of the one before still serve a click that is under way. */
  setHandlers(handlers: ReadonlyMap<string, () => void>): void
  /** Delivers what waited, now that somebody listens. */
  deliver(): void
}

/** Creates {@link SectionClicks} that tell of clicks through an emitter. */
export function createSectionClicks(emitter: Emitter<WidgetEvents>): SectionClicks {
  let current: ReadonlyMap<string, () => void> = new Map()
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
    setHandlers(handlers) {
      previous = current
      current = handlers
      deliverWaiting()
    },
    deliver: deliverWaiting,
  }
}
