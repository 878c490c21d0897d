import { qiscusEvents } from '@deskbridge/core/desks/qiscus'
import { exampleStory, exampleTicket, exampleUser } from '../example-view'
import { qiscusExampleExtra } from './example-extra'
import { fromTicket, fromUser } from './from-ticket'

const ticket = fromTicket({ ...exampleTicket, extra: { qiscus: qiscusExampleExtra(exampleStory) } })

/** Examples of what the messages of the Qiscus Helpdesk Apps carry. */
export const qiscusExampleMessages: Readonly<Record<string, unknown>> = {
  [qiscusEvents.resize]: { width: 420, height: '60%' },
  [qiscusEvents.fullscreen]: { fullscreen: true },
  [qiscusEvents.contextUser]: { user: fromUser(exampleUser) },
  [qiscusEvents.contextTicket]: { ticket },
  [qiscusEvents.contextApp]: { appId: 'app-1', mode: 'popup' },
  [qiscusEvents.ticketUpdate]: { ticket },
}
