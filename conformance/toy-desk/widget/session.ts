import type { Action, DeskSession, AnyPlacement, SessionEvent, SessionOutcome } from '@deskbridge/core'
import { isRecord } from '@deskbridge/core/internal'
import { pinboardCapabilities } from './capabilities'
import { pinboardMessage, pinboardNames, type PinboardMessage } from './codec'

/** The widget's side of the pinboard. The rules are in the README. */
export class PinboardSession implements DeskSession<PinboardMessage> {
  readonly #appId: string | null
  readonly #placement: AnyPlacement
  #isConnected = false

  constructor(appId: string | null, placement: AnyPlacement) {
    this.#appId = appId
    this.#placement = placement
  }

  start(): SessionOutcome {
    return { posts: [{ message: pinboardMessage(pinboardNames.here, this.#appId), isPublic: true }] }
  }

  receive({ name, data }: PinboardMessage): SessionOutcome {
    const message: SessionEvent = { type: 'message', name, data }
    switch (name) {
      case pinboardNames.welcome:
        return { verdict: 'delivered', events: [...this.#connect(), message] }
      case pinboardNames.ticket:
        if (!isRecord(data) || typeof data.id !== 'string') return { verdict: 'invalid:id' }
        return { verdict: 'delivered', events: [{ type: 'ticket', raw: data }, message] }
      case pinboardNames.theme:
        if (data !== 'light' && data !== 'dark') return { verdict: 'invalid:theme' }
        return { verdict: 'delivered', events: [{ type: 'theme', theme: data }, message] }
      default:
        return { verdict: 'ignored:unknown', events: [message] }
    }
  }

  request(action: Action, id: number): SessionOutcome {
    if (action.kind === 'refresh-ticket') return { events: [{ type: 'settled', id }] }
    const [name, data] = action.kind === 'toast' ? [pinboardNames.toast, action.toast] : rawOf(action)
    return { posts: [{ message: pinboardMessage(name, data), settles: id }] }
  }

  cancel(): void {}

  mustStay(): boolean {
    return this.#isConnected
  }

  #connect(): SessionEvent[] {
    if (this.#isConnected) return []
    this.#isConnected = true
    const context = { appId: this.#appId, placement: this.#placement, mode: null }
    return [{ type: 'connected', context, capabilities: pinboardCapabilities[this.#placement] ?? [] }]
  }
}

function rawOf(action: Action): [name: string, data: unknown] {
  if (action.kind !== 'send') throw new Error(`The pinboard has no action "${action.kind}".`)
  return [action.name, action.data]
}
