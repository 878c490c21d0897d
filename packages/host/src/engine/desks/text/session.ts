import {
  clickEvents,
  handleMethod,
  hostEvent,
  readTextQuery,
  textEvents,
  type MalformedEnvelope,
  type TextEnvelope,
} from '@deskbridge/core/desks/text'
import type { Theme } from '@deskbridge/core/internal'
import type {
  HostChange,
  HostOutcome,
  HostPost,
  HostResponse,
  HostSession,
  HostSessionEvent,
  HostSessionFacts,
  NamedMessage,
} from '../desk-host'
import { joinOutcomes } from '../join-outcomes'
import type { AppMessageReading } from './app-message'
import { parseNamedMessage, type PlainMessage, type TextAppMessage } from './codec'
import { textDialect, type TextDialect } from './dialect'
import { errorData, TrustedLine, type AppCall, type ResponseData } from './trusted-line'

/** A message that the helpdesk may answer, with the call that it came in; a plain one is never answered. */
interface TextToken {
  readonly reading: AppMessageReading
  readonly call: AppCall | null
}

type EnvelopeOf<T extends TextEnvelope['type']> = TextEnvelope & { readonly type: T }

const success: ResponseData = { error: false, result: undefined }

/**
 * The host's side of the Text HelpDesk, or of a sister desk in its own words, for one document, trusted or plain (docs/protocols/text.md).
 *
 * - T25: a well-formed call or emit of this attempt proves that the app got the handshake, so it connects as well.
 * - T74, T75: every call is answered, one that cannot be with an error.
 * - T95, T99: plain is a document whose URL asks for it or whose first usable message is bare; then no envelope is taken, and otherwise no bare message.
 * - T97: a plain app is ready at `load`, if its announcement does not come first.
 * - T100: what a plain app announces after `load` may be the next document.
 * - T182: a trusted app is ready when it announces itself, in the main menu when it is connected.
 * - T186: the ticket is posted before an announcement is answered, and once more after it.
 * - T187: every change of the ticket is sent to apps in the sidebar.
 */
export class TextHostSession implements HostSession<TextAppMessage, TextToken> {
  readonly #facts: HostSessionFacts
  readonly #dialect: TextDialect
  readonly #line: TrustedLine
  readonly #urlTheme: Theme | null
  #isPlain: boolean
  #hasSpokenPlain = false
  #isLoaded = false
  #isReady = false
  #isAnnounced = false
  #claimsLoad = false

  constructor(facts: HostSessionFacts, dialect: TextDialect = textDialect) {
    const { isPlain, theme } = readTextQuery(new URL(facts.url).search)
    this.#facts = facts
    this.#dialect = dialect
    this.#line = new TrustedLine(facts)
    this.#urlTheme = theme
    this.#isPlain = isPlain
  }

  loaded(): HostOutcome {
    this.#isLoaded = true
    this.#claimsLoad = false
    if (!this.#isPlain) return this.#line.handshake.open()
    const isReadyAtLoad = !this.#isReady && (this.#facts.isSole || this.#hasSpokenPlain)
    return isReadyAtLoad ? this.#becomeReady() : {}
  }

  receive(message: TextAppMessage): HostOutcome {
    const isBare = message.type === 'message'
    if (isBare ? this.#line.isAnswered : this.#isPlain) return { verdict: 'ignored:unknown' }
    return isBare ? this.#receivePlain(message) : this.#receiveEnvelope(message)
  }

  respond({ reading, call }: TextToken, response?: HostResponse): HostOutcome {
    const answer = (data: ResponseData) => (call ? this.#line.respond(call, data) : [])
    if (response) {
      return {
        posts: answer('error' in response ? errorData(response.error) : { error: false, ...response }),
      }
    }
    const { isAnnouncement, asksForTicket, action } = reading
    if (!isAnnouncement) {
      const posts = [...answer(success), ...(asksForTicket ? this.#ticketPosts() : [])]
      return { posts, events: action ? [{ type: 'action', action }] : [] }
    }
    const first = this.#isPlain ? [] : this.#ticketPosts()
    const answered = { posts: [...first, ...answer(success)] }
    return joinOutcomes(answered, this.#isReady ? { posts: this.#ticketPosts() } : this.#becomeReady())
  }

  change(part: HostChange): HostOutcome {
    const { theme } = this.#facts.view()
    if (!this.#isReady) return {}
    if (part === 'ticket') return { posts: this.#ticketPosts() }
    return part === 'theme' && theme ? { posts: this.#notify(textEvents.theme, { theme }) } : {}
  }

  click(buttonId: string): HostOutcome {
    return { posts: this.#notify(clickEvents[0]!, { buttonId }) }
  }

  request(name: string, data: unknown, id: number): HostOutcome {
    const message = hostEvent(name, data)
    return this.#isPlain ? { posts: [{ message, settles: id }] } : this.#line.call(message, id)
  }

  cancel(id: number): void {
    this.#line.cancel(id)
  }

  wake(): HostOutcome {
    return this.#line.handshake.send()
  }

  approach(): HostOutcome {
    return this.#isPlain || this.#line.isAnswered ? {} : this.#line.handshake.send()
  }

  stopApproaching(): HostOutcome {
    return this.#line.handshake.stop()
  }

  claimsLoad(): boolean {
    return this.#claimsLoad
  }

  #receivePlain(message: PlainMessage): HostOutcome {
    const reading = this.#read(message)
    const { verdict, isAnnouncement, error } = reading
    const event = toMessageEvent(message, { reading, call: null })
    if (verdict !== 'delivered') return this.#isPlain && !error ? { verdict, events: [event] } : { verdict }
    this.#isPlain = true
    this.#hasSpokenPlain = true
    const asked: HostOutcome = { verdict, events: [event], ...this.#line.handshake.stop() }
    if (isAnnouncement) return joinOutcomes({ events: this.#noteAnnouncement() }, asked)
    return this.#isLoaded && !this.#isReady ? joinOutcomes(asked, this.#becomeReady()) : asked
  }

  /** Notes which document a plain app's announcement comes from, whatever the helpdesk answers (T100). */
  #noteAnnouncement(): readonly HostSessionEvent[] {
    const isNext = this.#isAnnounced && this.#isLoaded
    if (isNext) this.#isReady = false
    this.#isAnnounced = true
    this.#claimsLoad = this.#isLoaded
    return isNext ? [{ type: 'replaced' }] : []
  }

  #receiveEnvelope(envelope: TextEnvelope | MalformedEnvelope): HostOutcome {
    if (envelope.type === 'malformed') return { verdict: `invalid:${envelope.path}` }
    const refusal = this.#line.findRefusal(envelope)
    if (refusal) return { verdict: refusal }
    switch (envelope.type) {
      case 'response': {
        const { connects, ...outcome } = this.#line.settle(envelope)
        return connects ? joinOutcomes(outcome, this.#connect()) : outcome
      }
      case 'call':
        return this.#receiveCall(envelope)
      case 'emit': {
        const { event: name, arg: data } = envelope.data
        const passedOn: HostSessionEvent = { type: 'action', action: { kind: 'send', name, data } }
        return joinOutcomes(this.#connect(), { verdict: 'delivered', events: [passedOn] })
      }
      default:
        return { verdict: this.#line.isConnected ? 'ignored:unknown' : 'ignored:not-connected' }
    }
  }

  #receiveCall({ request, data: { method, args } }: EnvelopeOf<'call'>): HostOutcome {
    const line = this.#line
    const wasConnected = line.isConnected
    if (method !== handleMethod) {
      if (!wasConnected) return { verdict: 'ignored:not-connected' }
      const error = new Error(`The host has no method "${method}"; call "${handleMethod}".`)
      return { verdict: 'ignored:unknown', posts: [line.toResponse(request, errorData(error))] }
    }
    const message = parseNamedMessage(args[0])
    const reading = this.#read(message)
    const { verdict, error } = reading
    if (error && !wasConnected) return { verdict }
    const connected = this.#connect()
    const { call, isCopy } = line.receive(request, args[0])
    if (isCopy) {
      const posts = call.response ? [line.toResponse(request, call.response)] : []
      return { verdict: 'ignored:duplicate', posts }
    }
    if (error) return { verdict, posts: line.respond(call, errorData(error)) }
    const asked: HostOutcome = { verdict, events: [toMessageEvent(message!, { reading, call })] }
    return wasConnected ? asked : joinOutcomes(connected, asked, { verdict: 'delivered' })
  }

  #read(message: NamedMessage | null): AppMessageReading {
    const { placement } = this.#facts
    const { capabilities, isSilent, readMessage } = this.#dialect
    const place = { placement, capabilities: capabilities[placement] ?? [], isSilent: isSilent(placement) }
    const { ticket, openingState, takesFirstTitle } = this.#facts.view()
    return readMessage(message, { ...place, ticket, openingState, takesFirstTitle })
  }

  #connect(): HostOutcome {
    const connected = this.#line.connect()
    if (!connected || !this.#dialect.isSilent(this.#facts.placement)) return connected ?? {}
    return joinOutcomes(connected, this.#becomeReady())
  }

  #becomeReady(): HostOutcome {
    const { theme } = this.#facts.view()
    this.#isReady = true
    // A plain app sends nothing before it knows the host's origin (T92).
    const isNews = theme && (this.#isPlain || theme !== this.#urlTheme)
    const ticketPosts = this.#ticketPosts()
    const themePosts = isNews ? this.#notify(textEvents.theme, { theme }) : []
    return { posts: [...ticketPosts, ...themePosts], events: [{ type: 'ready' }] }
  }

  #ticketPosts(): readonly HostPost[] {
    const { ticket } = this.#facts.view()
    const { capabilities, ticketName, fromTicket } = this.#dialect
    const hasTickets = capabilities[this.#facts.placement]?.includes('ticket')
    const raw = ticket && hasTickets ? fromTicket(ticket) : null
    return raw ? this.#notify(ticketName, raw) : []
  }

  #notify(name: string, data: unknown): readonly HostPost[] {
    const message = hostEvent(name, data)
    return this.#isPlain ? [{ message }] : this.#line.notify(message)
  }
}

function toMessageEvent(
  { name, data }: { readonly name: string; readonly data: unknown },
  token: TextToken,
): HostSessionEvent {
  return { type: 'message', token, name, data }
}
