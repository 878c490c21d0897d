import type { UncaughtErrors } from '@deskbridge/fixtures/uncaught'
import type { Finding } from './findings'
import { judge, type States } from './rules'
import type { Session } from './session'
import { origins, type Reception, type Side } from './wire'

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

const longestMs = 500

/**
 * Throws a message at a side of a session and checks what comes of it, as `judge()` does and further:
 *
 * 1. It takes no time to speak of.
 * 2. A message from another origin or window is refused.
 * 3. Events and actions are of their declared types.
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
  const after = statesOf(session)
  const hasLeft = leavesFrame(side, message) && isOfNewDocument(before, after)
  const findings = judge({
    side,
    data,
    // The link's own refusal needs no verdict.
    verdicts: source === 'peer' ? verdicts : [],
    errors: { thrown, uncaught: uncaught.take() },
    // What the other side posts meanwhile is none of its doing, such as a repetition that is due.
    posts: posts.filter(({ to }) => to !== side).map((posted) => posted.data),
    before: hasLeft ? after : before,
    after,
  })
  const found = (rule: string, detail: string) => void findings.push({ rule: `${side}, ${rule}`, detail })
  if (verdicts.includes('ignored:flood')) found('verdict', 'a message alone in its task is taken for a flood')
  if (isSlow) found('time', 'it holds the page up')
  if (isDelivered && !mayDeliver(session, side, message))
    found('origin', `delivered from ${origin}, ${source}`)
  for (const bad of session.mistyped.splice(0)) found('type', bad)
  return { isDelivered, findings }
}

/** Whether a message shows that another document is in the app's frame: the frame's own window speaks from another origin. */
export function leavesFrame(
  side: Side,
  { origin, source }: Pick<ThrownMessage, 'origin' | 'source'>,
): boolean {
  return side === 'host' && source === 'peer' && origin !== origins.widget
}

/** Whether a host has gone over to a new document of the app, and done nothing else. */
function isOfNewDocument(before: States, after: States): boolean {
  const { mode, ticket } = before.app!
  const app = after.app!
  return (
    before.widget === after.widget &&
    before.host === after.host &&
    app.status === 'loading' &&
    app.mode === mode &&
    app.ticket === ticket &&
    app.badge === null &&
    !app.isFullscreen &&
    app.section?.components.length === 1
  )
}

function processorTimeOf({ wire }: Session, side: Side, { data, origin, source }: ThrownMessage): number {
  const before = process.cpuUsage()
  wire.throwAt(side, { data, origin, ports: [] }, source)
  return process.cpuUsage(before).user / 1000
}

function statesOf({ widget, app, host }: Session): States {
  return { widget: widget.state.get(), app: app.state.get(), host: host.state.get() }
}

function mayDeliver({ setup }: Session, side: Side, { origin, source }: ThrownMessage): boolean {
  const isExpected = origin === origins[side === 'host' ? 'widget' : 'host']
  return source === 'peer' && (isExpected || Boolean(setup.pinsFirst && side === 'widget'))
}
