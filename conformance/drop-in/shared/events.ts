import { watch } from '../outcome'
import type { SharedRule } from '../rule'
import { connect, loose, ticket } from '../widget'

const publishedClick = 'customer_details_section_button_click'
const documentedClick = 'ticket_details_section_button_click'

const ticketRules: readonly SharedRule[] = [
  {
    rule: 'the ticket can be read as null until one comes',
    async observe(open) {
      const { getTicket } = await connect(open, 'createDetailsWidget')
      return getTicket()
    },
    expected: null,
  },
  {
    rule: 'the ticket that comes before the announcement is answered can be read at once',
    async observe(open) {
      const { getTicket } = await connect(open, 'createDetailsWidget', { ticket })
      return getTicket()
    },
    expected: ticket,
  },
  {
    rule: 'what can be read is the last ticket, the same object that handlers get, as it came',
    async observe(open) {
      const { widget, page, sendTicket, getTicket } = await connect(open, 'createDetailsWidget')
      const seen: { isSame: boolean; data: unknown }[] = []
      loose(widget).on(
        page.traits.ticketEvent,
        (data) => void seen.push({ isSame: data === getTicket(), data }),
      )
      await sendTicket(ticket)
      await sendTicket({ ...ticket, id: 'T2' })
      return seen
    },
    expected: [
      { isSame: true, data: ticket },
      { isSame: true, data: { ...ticket, id: 'T2' } },
    ],
  },
]

const messages = [
  null,
  {},
  { event_name: '' },
  { event_name: 'ticket_info', event_data: ticket },
  { event_name: 'customer_profile', event_data: ticket },
  { event_name: 'livechat:unheard' },
]

const nameRules: readonly SharedRule[] = [
  {
    rule: 'events of any name are passed on with their data, and only the first prefix is taken off',
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const seen: unknown[] = []
      for (const type of ['change_theme', 'livechat:odd', 'toString']) {
        loose(widget).on(type, (data) => void seen.push([type, data]))
      }
      await host.send('change_theme', { theme: 'dark' })
      await host.send('livechat:odd', 0)
      await host.send('toString')
      return seen
    },
    expected: [
      ['change_theme', { theme: 'dark' }],
      ['livechat:odd', 0],
      ['toString', undefined],
    ],
  },
  {
    rule: 'every event is answered with success, also one that says nothing',
    async observe(open) {
      const { widget, host, getTicket } = await connect(open, 'createDetailsWidget')
      const seen: unknown[] = []
      loose(widget).on('*', (type) => void seen.push(type))
      const answers = []
      for (const message of messages) answers.push(await host.call(message))
      return { seen, ticket: getTicket(), answers }
    },
    expected: {
      seen: ['unheard'],
      ticket: null,
      answers: messages.map(() => ({ error: false, result: undefined })),
    },
  },
  {
    rule: 'a handler under the name that the host sends hears each click once, with its data as it came',
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const seen: unknown[] = []
      widget.on(publishedClick, (click) => void seen.push(click))
      for (const buttonId of ['refund', 'refund', 'close'])
        await host.send(publishedClick, { buttonId, extra: 1 })
      return seen
    },
    expected: ['refund', 'refund', 'close'].map((buttonId) => ({ buttonId, extra: 1 })),
  },
  {
    rule: 'a handler under one name hears a click once that the host sends under both',
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const seen: unknown[] = []
      widget.on(publishedClick, ({ buttonId }) => void seen.push(buttonId))
      for (const buttonId of ['refund', 'close']) {
        await host.send(publishedClick, { buttonId })
        await host.send(documentedClick, { buttonId })
      }
      return seen
    },
    expected: ['refund', 'close'],
  },
  {
    rule: "handlers under '*' hear every message, also the second name of one click",
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const seen: unknown[] = []
      loose(widget).on('*', (name) => void seen.push(name))
      for (const name of [publishedClick, documentedClick]) await host.send(name, { buttonId: 'refund' })
      return seen
    },
    expected: [publishedClick, documentedClick],
  },
  {
    rule: 'with a plain connection bare events are heard from the desk, and from no other origin',
    async observe(open) {
      const page = await open({ search: '?connection=plain' })
      const { ticketEvent, getTicket } = page.traits
      const widget = loose(await page.sdk.createDetailsWidget())
      const seen: unknown[] = []
      widget.on(ticketEvent, ({ id }) => void seen.push(id))
      const origins = ['helpdesk.com', 'example.com', 'fakelivechat.com', 'text.com.example.com']
      for (const domain of origins) {
        const event = { event_name: `livechat:${ticketEvent}`, event_data: { id: domain } }
        page.deliver(event, { origin: `https://${domain}` })
      }
      return { seen, ticket: widget[getTicket]!() }
    },
    expected: { seen: ['helpdesk.com'], ticket: { id: 'helpdesk.com' } },
  },
]

const handlerRules: readonly SharedRule[] = [
  {
    rule: "handlers are called in the order of registration, and those under '*' last, with name and data",
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const seen: unknown[] = []
      loose(widget).on('*', (...args) => void seen.push(args))
      loose(widget).on('x', (...args) => void seen.push(['first', ...args]))
      loose(widget).on('x', (...args) => void seen.push(['second', ...args]))
      await host.send('x', 1)
      return seen
    },
    expected: [
      ['first', 1],
      ['second', 1],
      ['x', 1],
    ],
  },
  {
    rule: 'off() removes the first registration of a handler, and nothing for one that is not registered',
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const seen: string[] = []
      const [twice, never] = ['twice', 'never'].map((name) => () => void seen.push(name)) as [
        () => void,
        () => void,
      ]
      loose(widget).on('x', never)
      loose(widget).on('x', twice)
      loose(widget).on('x', () => void seen.push('once'))
      loose(widget).on('x', twice)
      await host.send('x')
      seen.push('|')
      loose(widget).off('x', never)
      loose(widget).off('x', never)
      loose(widget).off('x', twice)
      loose(widget).off('y', twice)
      loose(widget).off('x')
      await host.send('x')
      return seen
    },
    expected: ['never', 'twice', 'once', 'twice', '|', 'once', 'twice'],
  },
  {
    rule: 'handlers that are registered during an event wait for the next one, and removed ones are still called',
    async observe(open) {
      const { widget, host } = await connect(open, 'createDetailsWidget')
      const seen: string[] = []
      const removed = () => void seen.push('removed')
      const first = () => {
        seen.push('first')
        loose(widget).off('x', removed)
        loose(widget).on('x', () => void seen.push('added'))
      }
      loose(widget).on('x', first)
      loose(widget).on('x', removed)
      await host.send('x')
      loose(widget).off('x', first)
      await host.send('x')
      return seen
    },
    expected: ['first', 'removed', 'added'],
  },
  {
    rule: 'methods work detached, and widgets can be spread',
    async observe(open) {
      const { widget, host, page, sendTicket } = await connect(open, 'createDetailsWidget')
      const { on, sendMessage, [page.traits.getTicket]: getTicket } = { ...loose(widget) }
      const seen: unknown[] = []
      on(page.traits.ticketEvent, ({ id }) => void seen.push(id))
      await sendTicket(ticket)
      watch(() => sendMessage!('probe' as never))
      return { seen, ticket: getTicket!(), messages: host.messages() }
    },
    expected: { seen: ['T1'], ticket, messages: ['plugin_inited', 'probe'] },
  },
]

/** Lists what widgets hear. */
export const eventRules: readonly SharedRule[] = [...ticketRules, ...nameRules, ...handlerRules]
