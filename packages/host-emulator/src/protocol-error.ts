import { isRecord } from '@deskbridge/core/internal'
import type { DescribedMessage, HostDeskId } from '@deskbridge/host/engine'
import type { CallSite } from './call-site'
import { knownMessages } from './desks/message-name'
import type { MissingReply } from './interceptors'
import type { TraceVerdict } from './trace'
import { toShortText } from './traffic-table'

/** Reports what a widget or its test did against a desk's protocol, the rule and the remedy. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'

  constructor(message: string, site: CallSite | null) {
    super(message)
    // The runner shows the place that the stack begins at: the caller's, not the one that found the error.
    if (site?.location) this.stack = [`${this.name}: ${message}`, ...site.frames].join('\n')
  }
}

/** Names the rules of docs/protocols that the reports cite. */
const rules: Record<HostDeskId, Readonly<Record<'unhandled' | 'invalid' | 'app-id', string>>> = {
  text: {
    unhandled: 'T118: the desk answers a message that it does not know with success, and does nothing',
    invalid: 'T119: a message that the desk finds invalid changes nothing',
    'app-id': 'T29: the frame is the identity of the app',
  },
  qiscus: {
    unhandled: 'Q4: an event that is not known changes nothing',
    invalid: 'Q27: an event whose payload cannot be used is ignored',
    'app-id': 'Q23: an event that names another app is ignored',
  },
}
const titleRule = 'T243: a section is shown only if its title is that of the opening state'
const foreignRule = 'T1, Q1: a message that bears the mark of no desk is dropped'

/** Is a message of the widget with what became of it. */
export interface JudgedMessage extends DescribedMessage {
  /** Is the host's own word. */
  readonly verdict: TraceVerdict
  /** Is true when neither the host nor an interceptor did anything with it. */
  readonly isUnhandled: boolean
  /** Whether an interceptor has answered the message in the desk's place. */
  readonly isAnswered: boolean
  /** The title that a section must have to be shown; `null` where no section is. */
  readonly openingTitle: string | null
}

/** Returns what is wrong with a message of the widget; `null` when nothing is, as with another desk's well-formed message. */
export function findProtocolError(message: JudgedMessage, site: CallSite | null): ProtocolError | null {
  const { desk, name, data, verdict, isUnhandled, isAnswered, openingTitle } = message
  const report = (what: string, rule: string, remedy: string) =>
    new ProtocolError(`The widget sent ${what}${placeOf(site)}.\nRule ${rule}.\n${remedy}`, site)

  const [kind, detail] = splitVerdict(verdict)
  if (kind === 'ignored' && detail === 'foreign') {
    const remedy = 'Send it through the widget, or leave it out of the test with strict: false.'
    return report(`a message that no desk knows, ${toShortText(data)}`, foreignRule, remedy)
  }
  if (!desk) return null
  const named = `"${name}" with ${toShortText(data)}`
  if (kind === 'ignored' && detail === 'app-id') {
    return report(named, rules[desk]['app-id'], 'Send the appId of the latest app context, or none.')
  }
  if (kind === 'ignored' && detail === 'title' && !isAnswered) {
    const title = isRecord(data) ? String(data.title) : ''
    const what = `the section "${title}", but the opening state is titled "${openingTitle}"`
    const remedy = `Send the title "${openingTitle}", or name the other in the scenario: app: { openingState: { title: '${title}' } }.`
    return report(what, titleRule, remedy)
  }
  if (isUnhandled) {
    const remedy = `Write one of ${knownMessages[desk].join(', ')}; if it is meant, say what the desk does: desk.use(on('${name}', () => null)).`
    return report(`"${name}", which nobody handles`, rules[desk].unhandled, remedy)
  }
  if (kind !== 'invalid') return null
  return report(`${named}, whose ${detail} is invalid`, rules[desk].invalid, `Correct ${detail}.`)
}

function splitVerdict(verdict: TraceVerdict): [kind: string, detail: string] {
  const [kind = '', ...detail] = verdict.split(':')
  return [kind, detail.join(':')]
}

/** Makes the error of an interceptor that has not answered. */
export function missingReplyError({ interceptor, message }: MissingReply): ProtocolError {
  const { name, site } = interceptor
  const what = `The interceptor of "${name}"${placeOf(site)} has not answered ${toShortText(message.data)} when the test ended`
  const rule = `Rule ${message.desk === 'text' ? 'T75: every call is answered, once' : 'Q58: a request resolves with the context that answers it'}`
  const remedy = `Let its promise settle before the end, or say that it never does: on('${name}', never).`
  return new ProtocolError(`${what}.\n${rule}.\n${remedy}`, site)
}

/** Makes the error of a listener that a component left behind. */
export function leftListenerError(site: CallSite): ProtocolError {
  const text = `The component was unmounted, and a listener for "message" that it added${placeOf(site)} is still there.\nA listener that outlives its component hears every later message, and keeps the component in memory.\nRemove it where the component ends, as in return () => window.removeEventListener('message', listener).`
  return new ProtocolError(text, site)
}

/** Makes one error of several: the first, with what the others say below. */
export function joinErrors(errors: readonly ProtocolError[]): ProtocolError {
  const [first, ...others] = errors
  if (others.length === 0) return first!
  const message = errors.map((error) => error.message).join('\n\n')
  const joined = new ProtocolError(message, null)
  joined.stack = first!.stack?.replace(first!.message, message) ?? ''
  return joined
}

function placeOf(site: CallSite | null): string {
  return site?.location ? ` (${site.location})` : ''
}
