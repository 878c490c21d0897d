import { divertContentWindow, keepJournal, type FrameJournal } from '../frame-journal'
import { outcomeOf, type Outcome } from '../outcome'
import type {
  PostmessageApi,
  PostmessageConnection,
  PostmessageLibrary,
  PostmessageModel,
} from './postmessage-library'
import { giveAnswer, type TextAnswer } from './text-answer'

/** Options for mounting an app in the host page. */
export interface TextMount {
  url: string
  /** Ticket that is sent as `ticket_info` to every instance that announces itself, before the announcement is answered. */
  ticket?: unknown
  /** Answers to messages by name; every other message is answered with success. */
  answers?: Record<string, TextAnswer>
  /**
   * Delay after each `load` before the host connects with `connectExistingIframe`.
   *
   * By default, the host uses `createReconnectableIframe`, as the product does.
   */
  handshakeDelayMs?: number
}

/** A call that the host received. */
export interface TextCall {
  atMs: number
  /** Instance that the call was sent to. */
  instance: number
  pluginId: unknown
  message: string
  data: unknown
}

/** An established connection, with its times. */
export interface TextConnection {
  instance: number
  loadedAtMs: number | null
  handshakeAtMs: number | null
  connectedAtMs: number
}

interface Envelope {
  type: string
  instance: number
}

const DEADLINE_MS = 10_000

/** An app that the host page mounted with the genuine library, with a record of everything that it did. */
export class HostedApp {
  readonly calls: TextCall[] = []
  readonly connections: TextConnection[] = []
  readonly answers: Map<string, TextAnswer>
  readonly journal: FrameJournal
  readonly #name: string
  readonly #library: PostmessageLibrary
  readonly #container: HTMLElement
  readonly #frame: HTMLIFrameElement
  readonly #handshakeDelayMs: number | undefined
  readonly #model: PostmessageModel
  #ticket: unknown
  #live: PostmessageApi | null = null
  #connection: PostmessageConnection | null = null
  #inService: Envelope | null = null
  #loadedAtMs: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(library: PostmessageLibrary, name: string, options: TextMount) {
    this.#name = name
    this.#library = library
    this.#handshakeDelayMs = options.handshakeDelayMs
    this.#ticket = options.ticket
    this.answers = new Map(Object.entries(options.answers ?? {}))
    this.#model = this.#createModel()
    this.#container = Object.assign(document.createElement('section'), { id: name })
    document.body.append(this.#container)
    this.#frame = this.#createFrame(options.url)
    this.journal = keepJournal(this.#frame, this.#container)
    divertContentWindow(this.#frame, this.journal)
    // The library handles a message while it is being dispatched, so the last received one is the current one.
    this.journal.onMessage((message) => {
      if (isEnvelope(message)) this.#inService = message
    })
    this.journal.onLoad(() => this.#onLoad())
  }

  /** Returns the instance that the host started last, connected or not. */
  get newestInstance(): number | null {
    const instances = this.#handshakes().map(({ instance }) => instance)
    return instances.length > 0 ? Math.max(...instances) : null
  }

  /** Sets the ticket and sends it. */
  setTicket(ticket: unknown): Promise<Outcome> {
    this.#ticket = ticket
    return this.send('ticket_info', ticket)
  }

  /** Sends an event to the currently connected document. */
  send(event: string, data: unknown, deadlineMs = DEADLINE_MS): Promise<Outcome> {
    const live = this.#live
    if (live) return outcomeOf(() => live.call('handle', eventOf(event, data)), deadlineMs)
    throw new Error(`The app "${this.#name}" is not connected. Wait for a connection first.`)
  }

  /** Reloads the frame, from another URL if one is passed. */
  reload(url = this.#frame.src): void {
    this.#frame.src = url
  }

  /** Starts a new instance for the current document. */
  reconnect(): void {
    if (this.#handshakeDelayMs !== undefined) return this.#connect()
    throw new Error(`The library reconnects "${this.#name}" itself. Mount it with a handshakeDelayMs.`)
  }

  /** Removes the app from the page. */
  remove(): void {
    clearTimeout(this.#timer)
    this.#connection?.destroy()
    this.#container.remove()
    this.journal.close()
  }

  #createModel(): PostmessageModel {
    const serve = (api: PostmessageApi, payload: unknown): unknown => {
      const {
        plugin_id: pluginId,
        message,
        data,
      } = payload as { plugin_id: unknown; message: string; data: unknown }
      this.calls.push({
        atMs: performance.now(),
        instance: this.#instanceInService(),
        pluginId,
        message,
        data,
      })
      const announces = message === 'plugin_inited' && this.#ticket !== undefined
      if (announces) void api.call('handle', eventOf('ticket_info', this.#ticket))
      return giveAnswer(this.answers.get(message))
    }
    return {
      handle(payload) {
        return serve(this, payload)
      },
    }
  }

  #createFrame(url: string): HTMLIFrameElement {
    if (this.#handshakeDelayMs === undefined) {
      const onConnected = (api: PostmessageApi): void => this.#onConnected(api)
      const options = { container: this.#container, url, onConnected }
      const mounted = this.#library.createReconnectableIframe(options, this.#model)
      this.#connection = mounted
      return mounted.frame
    }
    const frame = document.createElement('iframe')
    this.#container.append(frame)
    frame.src = url
    return frame
  }

  #onLoad(): void {
    this.#live = null
    this.#loadedAtMs = performance.now()
    if (this.#handshakeDelayMs === undefined) return
    clearTimeout(this.#timer)
    this.#connection?.destroy()
    this.#timer = setTimeout(() => this.#connect(), this.#handshakeDelayMs)
  }

  #connect(): void {
    this.#connection?.destroy()
    this.#live = null
    const connection = this.#library.connectExistingIframe({ frame: this.#frame }, this.#model)
    this.#connection = connection
    // An unanswered handshake is abandoned, as in the library's reconnectable frame.
    connection.promise.then(
      (api) => this.#onConnected(api),
      () => undefined,
    )
  }

  #onConnected(api: PostmessageApi): void {
    const instance = this.#instanceInService()
    const handshakeAtMs =
      this.#handshakes().find((handshake) => handshake.instance === instance)?.atMs ?? null
    this.#live = api
    this.connections.push({
      instance,
      loadedAtMs: this.#loadedAtMs,
      handshakeAtMs,
      connectedAtMs: performance.now(),
    })
  }

  #instanceInService(): number {
    if (this.#inService) return this.#inService.instance
    throw new Error(`The library handled a message of "${this.#name}" that no frame sent.`)
  }

  #handshakes(): { atMs: number; instance: number }[] {
    return this.journal.entries.flatMap((entry) => {
      if (entry.at !== 'host') return []
      const { type, instance } = entry.message as Envelope
      return type === 'handshake' ? [{ atMs: entry.atMs, instance }] : []
    })
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'instance' in message
}

function eventOf(name: string, data: unknown): object {
  return { event_name: `livechat:${name}`, event_data: data }
}
