import type { Reason, WidgetState } from '@deskbridge/core'
import type { AttachedAppState } from '@deskbridge/host/engine'
import { describeError, type Finding } from './findings'
import { wireOf } from './identity'
import { isSameValue } from './same-value'
import { checkAppState, checkWidgetState } from './state-checks'

/** What there was to see when a message arrived. */
export interface Observation {
  /** The side that it arrived at. */
  readonly side: string
  readonly data: unknown
  readonly verdicts: readonly unknown[]
  /** What a listener threw, and what nobody caught. */
  readonly errors: { readonly thrown: readonly unknown[]; readonly uncaught: readonly unknown[] }
  /** The messages that were posted meanwhile. */
  readonly posts: readonly unknown[]
  readonly before: States
  readonly after: States
}

/** The states that a message could change. */
export interface States {
  readonly widget?: WidgetState
  readonly app?: AttachedAppState
  readonly host?: object
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
  flood: true,
}
const path = /^[a-z_]\w*(\.\w+|\[\d+\])*$/i
const longestPath = 100
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const prototypeMembers = prototypes.map((prototype) => Reflect.ownKeys(prototype).length)

/**
 * Checks what came of a message:
 *
 * 1. Nothing is thrown, neither at the listener's caller nor in a task of its own, and no rejection stays unhandled.
 * 2. A verdict is one of the known ones; the path in it is short, and made of names and indices alone.
 * 3. A refused message changes no state and posts nothing but the answer that its kind must have.
 * 4. State is of its declared type, and no prototype gains a member.
 */
export function judge({ side, data, verdicts, errors, posts, before, after }: Observation): Finding[] {
  const findings: Finding[] = []
  const found = (rule: string, detail: string) => void findings.push({ rule: `${side}, ${rule}`, detail })
  for (const error of errors.thrown) found('exception', describeError(error))
  for (const error of errors.uncaught) found('uncaught', describeError(error))
  for (const verdict of verdicts) {
    if (!isKnownVerdict(verdict)) found('verdict', String(verdict).slice(0, 60))
  }
  if (!verdicts.includes('delivered')) {
    for (const change of changesBetween(before, after)) found('state after a refusal', change)
    const wrong = wrongAnswers(posts, data, String(verdicts[0]))
    if (wrong) found('posts after a refusal', wrong)
  }
  const bad = [
    after.widget && after.widget !== before.widget ? checkWidgetState(after.widget) : null,
    after.app && after.app !== before.app ? checkAppState(after.app) : null,
  ]
  for (const place of bad) if (place) found('type', place)
  if (!arePrototypesClean()) found('prototype', 'a built-in prototype has another number of members')
  return findings
}

/** Lists the members of states that are not what they were. */
function changesBetween(before: States, after: States): string[] {
  return Object.entries(before).flatMap(([name, state]: [string, Record<string, unknown>]) => {
    const next = (after as Record<string, Record<string, unknown>>)[name]!
    if (next === state) return []
    return Object.keys(next).flatMap((member) =>
      isSameValue(state[member], next[member]) ? [] : `${name}.${member}`,
    )
  })
}

/** Whether a verdict is one of the known ones, with a short path made of names and indices where it has one. */
function isKnownVerdict(verdict: unknown): boolean {
  if (typeof verdict !== 'string') return false
  const [kind, ...rest] = verdict.split(':')
  const detail = rest.join(':')
  if (kind === 'ignored') return Object.hasOwn(reasons, detail)
  if (kind === 'invalid') return detail.length <= longestPath && path.test(detail)
  return verdict === 'delivered'
}

/** Returns what is wrong with the posts that follow a refused message: its wire may ask for one answer, and for nothing else. */
function wrongAnswers(posts: readonly unknown[], message: unknown, verdict: string): string | null {
  if (posts.length === 0) return null
  const wire = wireOf(message)
  if (!wire?.findWrongAnswer) return 'a message that has no answer is answered'
  if (posts.length > 1) return 'one message is answered more than once'
  return wire.findWrongAnswer(posts[0], message as Record<string, unknown>, verdict)
}

/** Whether no built-in prototype has gained or lost a member. */
function arePrototypesClean(): boolean {
  return prototypes.every((prototype, index) => Reflect.ownKeys(prototype).length === prototypeMembers[index])
}
