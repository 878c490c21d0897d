import type { Reason } from '@deskbridge/core'
import { isTextEnvelope } from '@deskbridge/core/desks/text'
import { describeError, type Finding } from './findings'
import { isSameValue } from './same-value'
import type { Session } from './session'
import { checkAppState, checkWidgetState } from './state-checks'
import type { UncaughtErrors } from './uncaught'
import { origins, type PostedMessage, type Reception, type Side } from './wire'

/** A message to throw, with where it seems to come from. */
export interface ThrownMessage {
  readonly data: unknown
  readonly transfer: readonly unknown[]
  readonly origin: string
  readonly source: 'peer' | 'another window'
}

/** What a side made of a message, and what was wrong with that. */
export interface Judgement {
  readonly isDelivered: boolean
  readonly findings: readonly Finding[]
}

const reasons: Record<Reason, true> = {
  'other-window': true,
  'other-origin': true,
  foreign: true,
  'other-desk': true,
  stale: true,
  duplicate: true,
  unknown: true,
  'app-id': true,
  'not-connected': true,
  title: true,
  mode: true,
  placement: true,
  'no-ticket': true,
}
const path = /^[a-z_]\w*(\.\w+|\[\d+\])*$/i
const longestPath = 100
const longestMs = 500
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const prototypeMembers = prototypes.map((prototype) => Reflect.ownKeys(prototype).length)

/**
 * Throws a message at a side of a session and checks what comes of it:
 *
 * 1. It takes no time to speak of; nothing is thrown, neither at the listener's caller nor in a task of its own, and no rejection stays unhandled.
 * 2. A verdict is one of the known ones; the path in it is short, and made of names and indices alone.
 * 3. A message from another origin or window is refused.
 * 4. A refused message changes no state and posts nothing but the answer that its kind must have.
 * 5. State, events and actions are of their declared types, and no prototype gains a member.
 */
export async function throwMessage(
  session: Session,
  side: Side,
  message: ThrownMessage,
  uncaught: UncaughtErrors,
): Promise<Judgement> {
  const { wire, clock } = session
  const before = statesOf(session)
  const { data, origin, source } = message
  const ports = message.transfer.filter((item) => item instanceof MessagePort)
  let reception: Reception = { verdicts: [], thrown: [] }
  const startedAt = performance.now()
  const posts = await wire.intercept(async () => {
    reception = wire.throwAt(side, { data, origin, ports }, source)
    await clock.advance(1)
  })
  const { verdicts, thrown } = reception
  // On a busy machine the time of day says little: what took long is measured again by the processor's time.
  const isSlow =
    performance.now() - startedAt > longestMs && processorTimeOf(session, side, message) > longestMs

  const isDelivered = verdicts.includes('delivered')
  const findings: Finding[] = []
  const found = (rule: string, detail: string) => void findings.push({ rule: `${side}, ${rule}`, detail })
  if (isSlow) found('time', 'it holds the page up')
  for (const error of thrown) found('exception', describeError(error))
  for (const error of uncaught.take()) found('uncaught', describeError(error))
  for (const verdict of source === 'peer' ? verdicts : []) {
    if (!isKnownVerdict(verdict)) found('verdict', String(verdict).slice(0, 60))
  }
  const after = statesOf(session)
  if (isDelivered && !mayDeliver(session, side, message))
    found('origin', `delivered from ${origin}, ${source}`)
  if (!isDelivered) {
    for (const change of changesBetween(before, after)) found('state after a refusal', change)
    const wrong = wrongPosts(posts, data, String(verdicts[0]))
    if (wrong) found('posts after a refusal', wrong)
  }
  if (after.widget !== before.widget) {
    const bad = checkWidgetState(after.widget)
    if (bad) found('type', bad)
  }
  if (after.app !== before.app) {
    const bad = checkAppState(after.app)
    if (bad) found('type', bad)
  }
  for (const bad of session.mistyped.splice(0)) found('type', bad)
  if (prototypes.some((prototype, index) => Reflect.ownKeys(prototype).length !== prototypeMembers[index])) {
    found('prototype', 'a built-in prototype has another number of members')
  }
  return { isDelivered, findings }
}

function processorTimeOf({ wire }: Session, side: Side, { data, origin, source }: ThrownMessage): number {
  const before = process.cpuUsage()
  wire.throwAt(side, { data, origin, ports: [] }, source)
  return process.cpuUsage(before).user / 1000
}

function statesOf({ widget, app, host }: Session) {
  return { widget: widget.state.get(), app: app.state.get(), host: host.state.get() }
}

function changesBetween(before: object, after: object): string[] {
  return Object.entries(before).flatMap(([name, state]: [string, Record<string, unknown>]) => {
    const next = (after as Record<string, Record<string, unknown>>)[name]!
    if (next === state) return []
    return Object.keys(next).flatMap((member) =>
      isSameValue(state[member], next[member]) ? [] : `${name}.${member}`,
    )
  })
}

function mayDeliver({ setup }: Session, side: Side, { origin, source }: ThrownMessage): boolean {
  const isExpected = origin === origins[side === 'host' ? 'widget' : 'host']
  return source === 'peer' && (isExpected || Boolean(setup.pinsFirst && side === 'widget'))
}

function isKnownVerdict(verdict: unknown): boolean {
  if (typeof verdict !== 'string') return false
  const [kind, ...rest] = verdict.split(':')
  const detail = rest.join(':')
  if (kind === 'ignored') return Object.hasOwn(reasons, detail)
  if (kind === 'invalid') return detail.length <= longestPath && path.test(detail)
  return verdict === 'delivered'
}

/**
 * Returns what is wrong with the posts that follow a refused message. The wire asks for an answer to a call (docs/protocols/text.md,
 * T75, T117, T119), to a handshake that repeats the bound one (T51) and to an echo (T68); to nothing else.
 */
function wrongPosts(posts: readonly PostedMessage[], message: unknown, verdict: string): string | null {
  if (posts.length === 0) return null
  if (!isTextEnvelope(message)) return 'a message that is no envelope is answered'
  if (posts.length > 1) return 'one message is answered more than once'
  const { data: answer } = posts[0]!
  const asked = ['call', 'handshake', 'handshake_echo'].includes(message['type'] as string)
  if (!asked || !isTextEnvelope(answer) || answer['type'] !== 'response')
    return 'something but an answer is posted'
  if (message['type'] === 'handshake' && verdict !== 'ignored:duplicate')
    return 'a refused handshake is answered'
  const { request } = message
  if (request !== null && typeof request !== 'string' && typeof request !== 'number') {
    return 'an id that is neither text nor number is answered'
  }
  const isSame = (['owner', 'instance', 'request'] as const).every((name) =>
    Object.is(answer[name], message[name]),
  )
  return isSame ? null : 'the answer is to another question'
}
