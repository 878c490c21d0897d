import {
  checkString,
  createWritable,
  runIsolated,
  type Envelope,
  type Link,
  type Mode,
  type Theme,
  type Unsubscribe,
  type WidgetError,
  type Writable,
} from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import { createAppOrigin, type AppOrigin } from './app-origin'
import { Arrivals, type ArrivalsIo } from './arrivals'
import type { AttachedApp, AttachOptions } from './attached-app'
import { checkMode } from './check-app'
import { Conversation, type ConversationEvent, type ConversationIo } from './conversation'
import type { DeskHost, HostChange, HostView } from './desks/desk-host'
import { emitAction, type HostEmitter } from './events'
import { noDeskError, unansweredError } from './host-errors'
import type { AppRequest } from './host-engine'
import type { HostTicket } from './host-ticket'
import type { HostUser } from './host-user'
import type { Modals } from './modals'
import { prepareTicket } from './prepare'
import { Readiness } from './readiness'
import { initialAppState, reduce, type AppEvent, type AppFacts } from './state'

/** What a hosted app shares with the other apps of its host. */
export interface HostedAppIo
  extends
    Pick<ConversationIo, 'nextConnection' | 'requestTimeoutMs'>,
    Pick<ArrivalsIo, 'appId' | 'clock' | 'desks' | 'hostDesks' | 'report' | 'traffic'> {
  /** The only origins that the app may speak from. */
  readonly origins: readonly string[]
  /** Time a document may take to become ready, in milliseconds; 0 for no limit. */
  readonly readyTimeoutMs: number
  /** Emits events. */
  readonly emitter: HostEmitter
  /** Returns what all apps of the host can see. */
  shared(): { user: HostUser; theme: Theme | null; ticket: HostTicket | null }
  /** The modals of all apps; `null` where no desk has modals. */
  readonly modals: Modals | null
  /** Lets the helpdesk answer a message itself. */
  respond(request: AppRequest, envelope: Envelope): Promise<unknown> | null
  /** Called when the contact has ended. */
  onDetached(): void
}

/** How many clicks wait for an app that is not ready, the latest ones; a person who clicks more wants the last. */
const keptClicks = 16

/** An app with which the host is in contact over a link. */
export class HostedApp {
  /** The app as the helpdesk sees it. */
  readonly app: AttachedApp
  readonly #io: HostedAppIo
  readonly #link: Link
  readonly #viewport: NonNullable<AttachOptions['viewport']>
  readonly #reload: () => void
  readonly #state: Writable<AppFacts>
  readonly #origin: AppOrigin
  readonly #readiness: Readiness
  readonly #conversation: Conversation
  readonly #arrivals: Arrivals
  readonly #unlisten: Unsubscribe
  readonly #cancelLoad: Unsubscribe
  #clicks: string[] = []

  constructor(definition: AppDefinition, link: Link, options: AttachOptions, io: HostedAppIo) {
    const { appId, clock, readyTimeoutMs: timeoutMs } = io
    const { url = definition.url } = options
    this.#io = io
    this.#link = link
    this.#viewport = options.viewport ?? (() => null)
    this.#reload = options.reload ?? (() => this.#reopen())
    this.#state = createWritable(startOf(definition, options, io))
    this.app = this.#createApp(definition)
    this.#origin = createAppOrigin(io.origins)
    const onLate = (error: WidgetError) => this.#fail(error)
    this.#readiness = new Readiness({ app: definition, url, clock, timeoutMs, onLate })
    this.#arrivals = new Arrivals(definition, {
      ...io,
      origin: this.#origin,
      readiness: this.#readiness,
      openingState: () => this.#state.get().openingState,
    })
    this.#conversation = new Conversation({
      desks: io.desks,
      facts: {
        appId,
        url,
        placement: definition.placement,
        view: () => this.#view(),
        otherFrames: () => io.modals?.othersOf(this).map(({ app }) => app.appId) ?? [],
      },
      deskVersion: definition.deskVersion,
      clock,
      requestTimeoutMs: io.requestTimeoutMs,
      nextConnection: io.nextConnection,
      allowsOrigin: this.#origin.allows,
      onVerdict: (envelope, verdict) => this.#arrivals.report(envelope, verdict),
      onEvent: (event, desk) => this.#handle(event, desk),
      respond: (name, data, { id: desk }, envelope) =>
        io.respond({ app: this.app, desk, name, data }, envelope),
      relay: (relay, desk, source) => io.modals?.relay(this, relay, desk, source),
      openModal: (wish) => io.modals!.open(this, wish, url, this.#origin.allows),
      post: (post, desk, envelope) => this.#post(post, desk, envelope),
      timeoutError: (name) => unansweredError(definition, name, io.requestTimeoutMs),
    })
    this.#unlisten = link.listen(
      (envelope) => this.#conversation.receive(envelope),
      (envelope, reason) => this.#arrivals.report(envelope, `ignored:${reason}`),
    )
    this.#cancelLoad = options.isLoaded === false ? () => {} : clock.after(0, this.app.frameLoaded)
  }

  /** Handles a change of the user or the theme. */
  change(part: HostChange): void {
    this.#conversation.change(part)
  }

  /** Handles a message from another frame of the app. */
  relayed(...message: Parameters<Conversation['relayed']>): void {
    this.#conversation.relayed(...message)
  }

  /** Handles the end of another frame of the app. */
  left(appId: string): void {
    this.#conversation.left(appId)
  }

  /** Opens a ticket that is prepared already. */
  openTicket(ticket: HostTicket | null): void {
    const { ticket: before } = this.#state.get()
    this.#dispatch({ type: 'ticket', ticket })
    const opens = ticket !== null && (before === null || String(before.id) !== String(ticket.id))
    if (opens && !this.#isDetached() && this.#conversation.reloadsForTicket) this.#reload()
    else this.#conversation.change('ticket')
  }

  /** Goes over to another document, unless the first one is under way. */
  #reopen(): void {
    if (this.#state.get().status !== 'loading') this.#conversation.reload()
  }

  /** Creates what the helpdesk sees; every method works detached. */
  #createApp(definition: AppDefinition): AttachedApp {
    return {
      app: definition,
      appId: this.#io.appId,
      state: this.#state,
      setMode: (mode) => this.#setMode(mode),
      exitFullscreen: () => this.#dispatch({ type: 'exit-fullscreen' }),
      setTicket: (ticket) => this.openTicket(prepareTicket(ticket)),
      clickSectionButton: (buttonId) => this.#click(checkString(buttonId, 'buttonId')),
      send: async (name, data) => {
        checkString(name, 'message', 'name')
        const answer = this.#conversation.send(name, data)
        if (!answer) throw noDeskError(definition)
        return answer
      },
      frameLoaded: () => {
        this.#cancelLoad()
        if (!this.#isDetached()) this.#conversation.loaded()
      },
      frameUnloaded: () => {
        this.#cancelLoad()
        if (!this.#isDetached()) this.#conversation.unloaded()
      },
      detach: () => this.#detach(),
    }
  }

  #isDetached(): boolean {
    return this.#state.get().status === 'detached'
  }

  #view(): HostView {
    const { mode, ticket, openingState, takesFirstTitle } = this.#state.get()
    const { user, theme } = this.#io.shared()
    const readViewport = this.#viewport
    return {
      user,
      theme,
      mode,
      ticket,
      openingState,
      takesFirstTitle,
      // Reading it may cost a layout of the page.
      get viewport() {
        return readViewport()
      },
    }
  }

  #setMode(mode: Mode): void {
    checkMode(mode, 'mode')
    if (mode === this.#state.get().mode) return
    this.#dispatch({ type: 'mode', mode })
    this.#conversation.change('mode')
  }

  #click(buttonId: string): void {
    const isSent = this.#state.get().status === 'ready' && this.#conversation.click(buttonId)
    if (!isSent) this.#clicks = [...this.#clicks, buttonId].slice(-keptClicks)
  }

  #detach(): void {
    if (this.#isDetached()) return
    this.#cancelLoad()
    this.#unlisten()
    this.#conversation.close()
    this.#clicks = []
    this.#dispatch({ type: 'detached' })
    this.#arrivals.close()
    this.#io.onDetached()
  }

  #dispatch(event: AppEvent): void {
    runIsolated(() => this.#state.set(reduce(this.#state.get(), event)))
    this.#readiness.follow(this.#state.get().status, event.type === 'unloaded')
  }

  #fail(error: WidgetError): void {
    const { app } = this
    this.#dispatch({ type: 'failed', error })
    if (this.#state.get().status === 'failed') this.#io.emitter.emit('failed', { app, error })
  }

  #handle(event: ConversationEvent, desk: DeskHost | null): void {
    const { emitter } = this.#io
    if (this.#isDetached()) return
    if (event.type === 'close') return this.#detach()
    if (event.type === 'unloaded' || event.type === 'replaced') this.#io.modals?.closeOf(this)
    if (event.type === 'unloaded') {
      this.#origin.forget()
      this.#readiness.forget()
    }
    this.#dispatch(event.type === 'chosen' ? { ...event, desk: desk!.id } : event)
    if (event.type === 'action') emitAction(emitter, this.app, event.action, desk!.id)
    if (event.type !== 'ready' || this.#state.get().status !== 'ready') return
    emitter.emit('ready', { app: this.app })
    // An app that has only said that it could speak a desk without clicks may turn out to speak one with them.
    this.#clicks = this.#clicks.filter((buttonId) => !this.#conversation.click(buttonId))
  }

  #post(post: Parameters<ConversationIo['post']>[0], desk: DeskHost, envelope: Envelope | undefined): void {
    const { message, transfer, targetOrigin } = post
    const targets = targetOrigin === undefined ? this.#origin.targets(envelope?.origin) : [targetOrigin]
    for (const target of targets) {
      this.#link.post(message, { targetOrigin: target, ...(transfer && { transfer }) })
    }
    this.#io.traffic.sent(this.#io.appId, desk, message, targets, envelope)
  }
}

function startOf(definition: AppDefinition, options: AttachOptions, io: HostedAppIo): AppFacts {
  const { desks } = io
  return initialAppState({
    namedDesk: desks.length === 1 ? desks[0]!.id : null,
    openingState: definition.openingState ?? null,
    takesFirstTitle: options.takesFirstTitle ?? false,
    mode: options.mode ?? definition.mode,
    ticket: io.shared().ticket,
  })
}
