import { expect, it } from 'vitest'
import { toTicket } from '../../../src/desks/agent-app'

const profile = {
  id: 'customer-1',
  name: 'Ana Lima',
  email: 'ana@example.com',
  geolocation: { country: 'Brazil' },
  chat: { id: 'chat-1', groupID: '3', preChatSurvey: [{ question: 'Topic', answer: 'Refund' }] },
  source: 'chats',
}
const nothing = {
  number: null,
  subject: null,
  status: null,
  priority: null,
  createdAt: null,
  updatedAt: null,
  assignee: null,
  tags: [],
}

it('A60 to A64 a chat reads as a ticket with its requester, its group and the answers given before it', () => {
  expect(toTicket(profile)).toEqual({
    ...nothing,
    id: 'chat-1',
    requester: { id: 'customer-1', name: 'Ana Lima', email: 'ana@example.com', phone: null },
    division: { id: '3', name: null },
    customFields: { Topic: 'Refund' },
  })
})

it('A60 without an open chat, the customer is what the agent works on', () => {
  expect(toTicket({ id: 'customer-1', chat: { groupID: '3' } })).toMatchObject({ id: 'customer-1' })
})

it.each([[undefined], [null], [7], ['chat'], [{ preChatSurvey: 'x' }], [{ preChatSurvey: [null, 1, {}] }]])(
  'A65 a chat that is %o invents nothing',
  (chat) => {
    expect(toTicket({ id: 'customer-1', name: 5n, email: {}, chat })).toEqual({
      ...nothing,
      id: 'customer-1',
      requester: { id: 'customer-1', name: null, email: null, phone: null },
      division: null,
      customFields: {},
    })
  },
)

it('A60 to A62 an empty string is nothing, because the published type has one where there is none', () => {
  expect(toTicket({ id: 'customer-1', name: '', email: '', chat: { id: '', groupID: '' } })).toEqual({
    ...nothing,
    id: 'customer-1',
    requester: { id: 'customer-1', name: null, email: null, phone: null },
    division: null,
    customFields: {},
  })
})
