import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import { createHost, type HostTicket } from '@deskbridge/host'
import { runDesk } from './run-desk'

const FIELDS = Array.from({ length: 10 }, (_, n) => [`field_${n}`, `Value ${n}`])
const MESSAGES = Array.from({ length: 10 }, (_, n) => ({
  id: `message-${n}`,
  type: 'message',
  date: new Date(neutralTicket.createdAt!),
  author: { type: 'client', name: 'Jane Roe', email: 'jane@example.com' },
  message: { text: `The parcel with the number ${n} has not arrived yet.`, isPrivate: false },
}))

const ticket: HostTicket = {
  ...neutralTicket,
  customFields: Object.fromEntries(FIELDS),
  extra: { text: { events: MESSAGES } },
}

runDesk(({ desk }) => {
  const host = createHost({ user: neutralUser, ticket })
  return {
    mount(url, place) {
      const app = { id: 'app', name: 'App', url, desk, placement: 'ticket-sidebar', mode: 'embed' } as const
      return host.mount(app, place).unmount
    },
    setTicket: (n) => host.setTicket({ ...ticket, subject: `Subject ${n}` }),
  }
})
