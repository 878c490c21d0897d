import { zendeskKeys } from '@deskbridge/core/desks/zendesk'
import { isRecord } from '@deskbridge/core/internal'
import type { HostOutcome, HostPost, HostResponse } from '../desk-host'
import type { AppEvent } from './codec'
import { toEvent } from './to-event'

/** Refuses a request through the host that cannot be made; `null` for any other (docs/protocols/zendesk.md, Z130). */
export function refuseRequest({ subject, data }: AppEvent): HostOutcome | null {
  if (isRecord(data) && typeof data.url === 'string' && /^\d+$/.test(subject)) return null
  const post = failRequest(subject, { status: 400, statusText: 'The options must have a url.' })
  return { verdict: 'invalid:message.url', posts: [post] }
}

/** Answers a request through the host with what the helpdesk answers (Z131, Z132). */
export function answerRequest({ name, subject, data }: AppEvent, response?: HostResponse): HostOutcome {
  if (!response) {
    const post = failRequest(subject, { status: 501, statusText: 'This host answers no requests.' })
    return { posts: [post], events: [{ type: 'action', action: { kind: 'send', name, data } }] }
  }
  if ('error' in response) return { posts: [failRequest(subject, response.error)] }
  return { posts: [toAnswer(subject, 'done', response.result)] }
}

function failRequest(subject: string, error: unknown): HostPost {
  const text = error instanceof Error ? error.message : ''
  const failure = { status: 500, statusText: text, responseText: text, ...(isRecord(error) && error) }
  return toAnswer(subject, 'fail', failure)
}

function toAnswer(subject: string, end: 'done' | 'fail', value: unknown): HostPost {
  const write = (name: string, answer: unknown) =>
    toEvent(`${zendeskKeys.request}${subject}.${name}`, { responseArgs: [answer] })
  const toFallback = (error: unknown) =>
    write('fail', { status: 500, statusText: (error as Error).message, responseText: '' }).message
  return { ...write(end, value), toFallback }
}
