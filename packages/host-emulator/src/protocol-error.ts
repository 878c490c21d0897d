import { isRecord, type DeskId } from '@deskbridge/core/internal'
import type { DeskHost } from '@deskbridge/host/engine'
import type { CallSite } from './call-site'
import { findDesk } from './desks'
import type { Interception, MissingReply } from './interceptors'
import type { TraceVerdict } from './trace'
import { toShortText } from './traffic-table'

/** An error of a widget or its test against a desk's protocol, with the rule and the remedy. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'

  constructor(message: string, site: CallSite | null) {
    super(message)
    // Runners show the place where the stack begins: the caller's, not the one that found the error.
    if (site?.location) this.stack = [`${this.name}: ${message}`, ...site.frames].join('\n')
  }
}

/** A message of the widget with what became of it. */
export interface ReceivedMessage {
  /** Desk whose message it is, if it is any's. */
  readonly desk: DeskId | null
  /** Name of the message in the words of its desk; empty when it has none. */
  readonly name: string
  /** What the message carries. */
  readonly data: unknown
  /** The host's verdict. */
  readonly verdict: TraceVerdict
  /** What interceptors did with it; `null` when none was called. */
  readonly interception: Interception | null
}

/** What decides, besides a message, on whether it is a mistake. */
export interface ProtocolFacts {
  /** Desks that the widget may speak. */
  readonly desks: readonly DeskHost[]
  /** Title that a section must have to be shown; `null` where none is shown. */
  readonly openingTitle: string | null
  /** The place where the message was posted. */
  readonly site: CallSite
}

/** Returns what is wrong with a message of the widget; `null` when nothing is, as with a well-formed message of another desk. */
export function findProtocolError(message: ReceivedMessage, facts: ProtocolFacts): ProtocolError | null {
  const { name, data, verdict, interception } = message
  const desk = findDesk(message.desk)
  const report = (what: string, rules: readonly (string | undefined)[], remedy: string) =>
    reportAt(facts.site, `The widget sent ${what}`, rules, remedy)

  if (verdict === 'ignored:foreign') {
    const rules = facts.desks.map((known) => known.rules.foreign)
    const remedy = 'Send it through the widget, or turn this check off in the scenario: strict: false.'
    return report(`a message that belongs to no desk, ${toShortText(data)}`, rules, remedy)
  }
  if (!desk) return null
  const named = `"${name}" with ${toShortText(data)}`
  if (verdict === 'ignored:app-id') {
    const remedy = 'Send the appId of the latest app context, or none.'
    return report(`${named}, which names another app`, [desk.rules.appId], remedy)
  }
  if (verdict === 'ignored:title' && interception !== 'answered') {
    const title = isRecord(data) ? String(data.title) : ''
    const what = `the section "${title}", but the opening state is titled "${facts.openingTitle}"`
    const remedy = `Use the title "${facts.openingTitle}", or set the other one in the scenario: app: { openingState: { title: '${title}' } }.`
    return report(what, [desk.rules.title], remedy)
  }
  if (isUnhandled(message, desk)) {
    const remedy = `Send one of ${handledNames(desk).join(', ')}. If this message is intended, define what the desk does with it: desk.use(on('${name}', () => null)).`
    return report(`"${name}", which the desk does not handle`, [desk.rules.unhandled], remedy)
  }
  if (!verdict.startsWith('invalid:')) return null
  const path = verdict.slice('invalid:'.length)
  return report(`${named}, whose ${path} is invalid`, [desk.rules.invalid], `Correct ${path}.`)
}

/** Returns whether neither the host nor an interceptor did anything with a message. */
function isUnhandled({ name, verdict, interception }: ReceivedMessage, { messages }: DeskHost): boolean {
  const facts = Object.hasOwn(messages, name) ? messages[name] : undefined
  const isLeft = verdict === 'delivered' || verdict === 'ignored:unknown'
  return isLeft && interception === null && (facts === undefined || facts.isRaw === true)
}

/** Returns the names of the messages that a desk does something with. */
function handledNames({ messages }: DeskHost): readonly string[] {
  return Object.keys(messages).filter((name) => {
    const { direction, isTransport, isRaw } = messages[name]!
    return direction === 'to-host' && !isTransport && !isRaw
  })
}

/** Creates the error of an interceptor that has not answered. */
export function missingReplyError({ interceptor, message }: MissingReply): ProtocolError {
  const { name, site } = interceptor
  const data = toShortText(message.data)
  const remedy = `Settle its promise before the end of the test, or never answer on purpose: on('${name}', never).`
  const rules = [findDesk(message.desk)?.rules.unanswered]
  return reportAt(
    site,
    `At the end of the test, the interceptor of "${name}" had not answered ${data}`,
    rules,
    remedy,
  )
}

/** Creates the error of a listener that a component left behind. */
export function leftListenerError(site: CallSite): ProtocolError {
  const text = `The component was unmounted, but it did not remove its "message" listener${placeOf(site)}.\nA listener that outlives its component receives every later message, and keeps the component in memory.\nRemove it when the component unmounts, as in return () => window.removeEventListener('message', listener).`
  return new ProtocolError(text, site)
}

/** Joins errors into one: the first, with the messages of the others below its own. */
export function joinErrors(errors: readonly ProtocolError[]): ProtocolError {
  const [first, ...others] = errors
  if (others.length === 0) return first!
  const message = errors.map((error) => error.message).join('\n\n')
  const joined = new ProtocolError(message, null)
  joined.stack = first!.stack?.replace(first!.message, message) ?? ''
  return joined
}

function reportAt(
  site: CallSite,
  what: string,
  rules: readonly (string | undefined)[],
  remedy: string,
): ProtocolError {
  const cited = rules.filter((rule) => rule !== undefined).map((rule) => `Rule ${rule}.`)
  return new ProtocolError([`${what}${placeOf(site)}.`, ...cited, remedy].join('\n'), site)
}

function placeOf({ location }: CallSite): string {
  return location ? ` (${location})` : ''
}
