import type { DeskId, Envelope } from '@deskbridge/core/internal'
import type { DeskHost } from './desks/desk-host'
import type { TrafficEntry } from './traffic'

type Tie = Pick<TrafficEntry, 'request' | 'replyTo'>

/** A message that came in, with what describes it. */
type Received = Pick<TrafficEntry, 'name'> & { readonly desk: DeskId | null }

/**
 * Ties the messages of exchanges to each other: by the ids of the wire, or by what follows from a message at once.
 *
 * It holds nothing beyond the life of an envelope, so that no app can make it grow.
 */
export class Exchanges {
  readonly #asked = new WeakMap<Envelope, { readonly name: string; readonly request: string }>()
  readonly #desks: readonly DeskHost[]
  #count = 0

  constructor(desks: readonly DeskHost[]) {
    this.#desks = desks
  }

  /** Ties a message that came in. */
  received(appId: string | null, { desk: id, name }: Received, envelope: Envelope): Tie {
    const desk = this.#desks.find((known) => known.id === id)
    if (!desk) return {}
    if (desk.exchangeOf) return tieById(appId, desk, envelope.data, 'app')
    const isAsking = Object.values(desk.messages).some(({ answers }) => answers?.includes(name))
    if (!isAsking) return {}
    const request = `${appId} app ${++this.#count}`
    this.#asked.set(envelope, { name, request })
    return { request }
  }

  /** Ties a message that was posted. */
  sent(appId: string, desk: DeskHost, name: string, message: unknown, cause?: Envelope): Tie {
    if (desk.exchangeOf) return tieById(appId, desk, message, 'desk')
    const asked = cause && this.#asked.get(cause)
    const isAnswer = asked && desk.messages[name]?.answers?.includes(asked.name)
    return isAnswer ? { replyTo: asked.request } : {}
  }
}

/** Ties a message by its id; the two sides number their requests independently. */
function tieById(appId: string | null, desk: DeskHost, message: unknown, sender: 'app' | 'desk'): Tie {
  const part = desk.exchangeOf?.(message)
  if (!part) return {}
  const asking = (part.role === 'request') === (sender === 'app') ? 'app' : 'desk'
  const id = `${appId} ${asking} ${part.id}`
  return part.role === 'request' ? { request: id } : { replyTo: id }
}
