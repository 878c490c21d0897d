import { systemClock, type Clock } from '../base/clock'
import type { Envelope, Link } from './link'
import { createLinkListeners } from './link-listeners'

/** Options of a pair of links. */
export interface LinkPairOptions {
  /** The origins of the first and the second end. */
  origins?: readonly [first: string, second: string]
  /** The clock that delivers each message in its own task; `null` delivers synchronously. */
  clock?: Clock | null
}

/** Creates two connected links in memory, with the browser's cloning and origin rules. */
export function createLinkPair(options: LinkPairOptions = {}): readonly [first: Link, second: Link] {
  const { origins = ['https://desk.example.com', 'https://widget.example.com'], clock = systemClock } =
    options
  const ends = origins.map((origin) => ({ origin, isOpen: true, listeners: createLinkListeners() }))

  const createEnd = (own: number): Link => {
    const near = ends[own]!
    const far = ends[1 - own]!
    return {
      post(message, { targetOrigin = '*', transfer = [] } = {}) {
        const sent = { data: message, ports: transfer.filter((item) => item instanceof MessagePort) }
        const received = structuredClone(sent, { transfer })
        if (!near.isOpen || (targetOrigin !== '*' && targetOrigin !== far.origin)) return
        const envelope: Envelope = { ...received, origin: near.origin }
        const deliver = () => far.listeners.notify(envelope)
        if (clock) clock.after(0, deliver)
        else deliver()
      },
      peerOrigin: () => far.origin,
      listen: (...entry) => (near.isOpen ? near.listeners.listen(...entry) : () => {}),
      close() {
        near.isOpen = false
        near.listeners.clear()
      },
    }
  }
  return [createEnd(0), createEnd(1)]
}
