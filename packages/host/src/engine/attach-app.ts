import {
  checkText,
  createDropReporter,
  createWritable,
  runIsolated,
  type Clock,
  type DeskId,
  type Envelope,
  type Link,
  type Theme,
  type Unsubscribe,
  type Verdict,
} from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import { createAppOrigin } from './app-origin'
import type { AttachedApp, AttachOptions } from './attached-app'
import { checkMode } from './check-app'
import { describeEnvelope } from './describe-envelope'
import { createConversation, type ConversationEvent } from './conversation'
import type { DeskHost, HostView } from './desks/desk-host'
import { remedyOf, type HostDiagnostic } from './diagnostic'
import { emitAction, type HostEmitter } from './events'
import { noDeskError, notReadyError, unansweredError } from './host-errors'
import type { HostTicket } from './host-ticket'
import type { HostUser } from './host-user'
import { initialAppState, reduce, type AppEvent } from './state'
import type { Traffic } from './traffic'

/** Gives an attached app what it shares with the other apps of its host. */
export interface AttachedAppIo {
  /** Identifies the frame. */
  readonly appId: string
  /** Are the desks that the app may speak. */
  readonly desks: readonly DeskHost[]
  /** Are all desks that the host knows. */
  readonly allDesks: readonly DeskHost[]
  /** Are the only origins that the app may speak from. */
  readonly origins: readonly string[]
  /** Is the source of time. */
  readonly clock: Clock
  /** Is how long a document may take to become ready, in milliseconds; 0 waits for ever. */
  readonly readyTimeoutMs: number
  /** Is how long a raw message may wait for its answer, in milliseconds; 0 waits for ever. */
  readonly requestTimeoutMs: number
  /** Tells of events. */
  readonly emitter: HostEmitter
  /** Tells of messages. */
  readonly traffic: Traffic
  /** Returns what all apps of the host can see. */
  shared(): { user: HostUser; theme: Theme | null; ticket: HostTicket | null }
  /** Makes a ticket that can be posted. */
  prepareTicket(ticket: HostTicket | null): HostTicket | null
  /** Lets the helpdesk answer a message itself. */
  respond(app: AttachedApp, name: string, data: unknown, desk: DeskId): Promise<unknown> | null
  /** Reports what was dropped. */
  report(diagnostic: HostDiagnostic): void
  /** Hears that the contact has ended. */
  onDetached(app: AttachedApp): void
}

/** An app as the host's other parts deal with it. */
export interface AttachedAppHandle {
  /** Is the app. */
  readonly app: AttachedApp
  /** Says that the user or the theme is another. */
  tell(change: 'user' | 'theme'): void
}

/** Is how many clicks wait for an app that is not ready, the latest ones; a person who clicks more wants the last. */
const keptClicks = 16

/** Attaches an app to the host over a link. */
export function attachApp(
  definition: AppDefinition,
  link: Link,
  options: AttachOptions,
  io: AttachedAppIo,
): AttachedAppHandle {
  const { appId, clock, emitter } = io
  const { openingState = null, placement } = definition
  const address = options.address ?? definition.url
  const origin = createAppOrigin(io.origins)
  const state = createWritable(
    initialAppState({
      namedDesk: io.desks.length === 1 ? io.desks[0]!.id : null,
      openingState,
      takesFirstTitle: options.takesFirstTitle ?? false,
      mode: options.mode ?? definition.mode,
      ticket: io.shared().ticket,
    }),
  )
  let refusedOrigin: string | null = null
  let otherDesk: DeskId | null = null
  let clicks: string[] = []
  let cancelDeadline: Unsubscribe | null = null

  const dispatch = (event: AppEvent) => {
    runIsolated(() => state.set(reduce(state.get(), event)))
    const { status } = state.get()
    const isWaiting = status === 'loading' || status === 'loaded'
    if (isWaiting && cancelDeadline && event.type !== 'unloaded') return
    cancelDeadline?.()
    cancelDeadline = isWaiting ? startDeadline() : null
  }

  const startDeadline = (): Unsubscribe =>
    io.readyTimeoutMs === 0 ? () => {} : clock.after(io.readyTimeoutMs, fail)

  const fail = () => {
    const error = notReadyError(definition, {
      address,
      timeoutMs: io.readyTimeoutMs,
      refusedOrigin,
      otherDesk,
    })
    dispatch({ type: 'failed', error })
    if (state.get().status === 'failed') emitter.emit('failed', { app, error })
  }

  const view = (): HostView => {
    const { mode, ticket } = state.get()
    const { user, theme } = io.shared()
    return { user, theme, mode, ticket, viewport: options.viewport?.() ?? null }
  }

  const handleEvent = (event: ConversationEvent, desk: DeskId | null) => {
    if (state.get().status === 'detached') return
    if (event.type === 'action') {
      dispatch(event)
      emitAction(emitter, app, event.action, desk!)
      return
    }
    if (event.type === 'unloaded') {
      origin.forget()
      refusedOrigin = null
      otherDesk = null
    }
    dispatch(event.type === 'settled' ? { ...event, desk: desk! } : event)
    if (event.type !== 'ready' || state.get().status !== 'ready') return
    emitter.emit('ready', { app })
    // An app that has only said that it could speak a desk without clicks may turn out to speak one with them.
    clicks = clicks.filter((buttonId) => !conversation.click(buttonId))
  }

  const conversation = createConversation(io.desks, io.allDesks, {
    app: {
      appId,
      address,
      placement,
      get openingState() {
        return state.get().openingState
      },
      get takesFirstTitle() {
        return state.get().takesFirstTitle
      },
    },
    clock,
    view,
    emit: handleEvent,
    allowsOrigin: origin.allows,
    respond: (name, data, desk) => io.respond(app, name, data, desk),
    post(message, desk) {
      const targets = origin.targets()
      for (const targetOrigin of targets) link.post(message, { targetOrigin })
      io.traffic.sent(() => ({
        appId,
        desk: desk.id,
        ...desk.describe(message),
        origin: targets.join(' '),
      }))
    },
  })

  const drops = createDropReporter(
    clock,
    (diagnostic) => {
      const { data, origin: from = '' } = diagnostic
      const carried = describeEnvelope(io.allDesks, { data, origin: from, ports: [] }).data
      const message = diagnostic.message + remedyOf(state.get().openingState, diagnostic, carried)
      io.report({ ...diagnostic, message, appId })
    },
    ` in the frame of the app "${definition.id}"`,
  )

  const receive = (envelope: Envelope, judge: () => Verdict) => {
    const describe = (given: Verdict) => ({ appId, ...describeEnvelope(io.allDesks, envelope, given) })
    const verdict = io.traffic.received(describe, judge)
    if (verdict === 'ignored:other-origin') refusedOrigin = envelope.origin
    // An app of several desks speaks to each of them until one answers.
    if (verdict === 'ignored:other-desk') {
      const desk = io.allDesks.find((known) => known.recognizes(envelope.data))!
      otherDesk = io.desks.includes(desk) ? null : desk.id
    } else if (verdict !== 'delivered') drops.report(envelope, verdict)
    return verdict
  }

  const unlisten = link.listen(
    (envelope) =>
      receive(envelope, () => origin.judge(envelope.origin, () => conversation.receive(envelope))),
    (envelope, reason) => receive(envelope, () => `ignored:${reason}`),
  )

  const app: AttachedApp = {
    app: definition,
    appId,
    state,
    setMode(mode) {
      checkMode(mode, 'mode')
      if (mode === state.get().mode) return
      dispatch({ type: 'mode', mode })
      conversation.tell('mode')
    },
    setTicket(ticket) {
      dispatch({ type: 'ticket', ticket: io.prepareTicket(ticket) })
      conversation.tell('ticket')
    },
    clickSectionButton(buttonId) {
      checkText(buttonId, 'buttonId')
      const isSent = state.get().status === 'ready' && conversation.click(buttonId)
      if (!isSent) clicks = [...clicks, buttonId].slice(-keptClicks)
    },
    async send(name, data) {
      checkText(name, 'message', 'name')
      const abort = new AbortController()
      const answer = conversation.send(name, data, abort.signal)
      if (!answer) throw noDeskError(definition)
      const { requestTimeoutMs: timeoutMs } = io
      if (timeoutMs === 0) return answer
      return new Promise((resolve, reject) => {
        const cancel = clock.after(timeoutMs, () => {
          abort.abort()
          reject(unansweredError(definition, name, timeoutMs))
        })
        answer.then(resolve, reject).finally(cancel)
      })
    },
    frameLoaded() {
      cancelLoad()
      if (state.get().status !== 'detached') conversation.loaded()
    },
    frameUnloaded() {
      cancelLoad()
      if (state.get().status !== 'detached') conversation.unloaded()
    },
    detach() {
      if (state.get().status === 'detached') return
      cancelLoad()
      unlisten()
      conversation.close()
      clicks = []
      dispatch({ type: 'detached' })
      drops.close()
      io.onDetached(app)
    },
  }
  cancelDeadline = startDeadline()
  const cancelLoad = options.isLoaded === false ? () => {} : clock.after(0, app.frameLoaded)
  return { app, tell: conversation.tell }
}
