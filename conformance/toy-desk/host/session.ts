import { isRecord, type Action, type Toast } from '@deskbridge/core/internal'
import type {
  HostChange,
  HostOutcome,
  HostPost,
  HostResponse,
  HostSession,
  HostSessionFacts,
} from '@deskbridge/host/engine'
import { pinboardCapabilities, pinboardMessage, pinboardNames, type PinboardMessage } from '../widget'

/** The host's side of the pinboard for one document. The rules are in the README. */
export class PinboardHostSession implements HostSession<PinboardMessage, PinboardMessage> {
  readonly #facts: HostSessionFacts
  #isReady = false

  constructor(facts: HostSessionFacts) {
    this.#facts = facts
  }

  loaded(): HostOutcome {
    return {}
  }

  receive(message: PinboardMessage): HostOutcome {
    const { name, data } = message
    const { appId } = this.#facts
    if (name === pinboardNames.here && data !== null && data !== appId) return { verdict: 'ignored:app-id' }
    if (name === pinboardNames.toast && !isToast(data)) return { verdict: 'invalid:toast' }
    if (name === pinboardNames.toast && !this.#has('toast')) return { verdict: 'ignored:placement' }
    if (name === pinboardNames.confetti && !this.#has('confetti')) return { verdict: 'ignored:placement' }
    return { verdict: 'delivered', events: [{ type: 'message', token: message, name, data }] }
  }

  respond({ name, data }: PinboardMessage, response?: HostResponse): HostOutcome {
    if (response) return {}
    if (name === pinboardNames.here) return this.#welcome()
    const action: Action =
      name === pinboardNames.toast ? { kind: 'toast', toast: data as Toast } : { kind: 'send', name, data }
    return { events: [{ type: 'action', action }] }
  }

  change(part: HostChange): HostOutcome {
    if (!this.#isReady) return {}
    if (part === 'ticket') return { posts: this.#ticketPosts() }
    return part === 'theme' ? { posts: this.#themePosts() } : {}
  }

  request(name: string, data: unknown, id: number): HostOutcome {
    return { posts: [{ message: pinboardMessage(name, data), settles: id }] }
  }

  cancel(): void {}

  #has(capability: string): boolean {
    return Boolean(pinboardCapabilities[this.#facts.placement]?.includes(capability))
  }

  #welcome(): HostOutcome {
    this.#isReady = true
    const welcome = { message: pinboardMessage(pinboardNames.welcome) }
    return {
      approachesPreferred: true,
      posts: [...this.#themePosts(), ...this.#ticketPosts(), welcome],
      events: [{ type: 'ready' }],
    }
  }

  #themePosts(): HostPost[] {
    const { theme } = this.#facts.view()
    return theme ? [{ message: pinboardMessage(pinboardNames.theme, theme) }] : []
  }

  #ticketPosts(): HostPost[] {
    const { ticket } = this.#facts.view()
    if (!ticket || !this.#has('ticket')) return []
    const { extra: _extra, ...neutral } = ticket
    return [{ message: pinboardMessage(pinboardNames.ticket, neutral) }]
  }
}

function isToast(value: unknown): value is Toast {
  return (
    isRecord(value) && typeof value.content === 'string' && ['success', 'error'].includes(String(value.kind))
  )
}
