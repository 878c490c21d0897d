import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import { describe, expect, it } from 'vitest'
import { appOrigin, aSection } from '../fixtures/data'
import { openTextApp } from '../fixtures/text-app'

type App = ReturnType<typeof openTextApp>

const holes = () => Object.assign(Array.from({ length: 0 }), { length: 2 })

/** Makes an object whose own `__proto__` and `constructor` are members like any other. */
const withOddMembers = () =>
  JSON.parse('{ "__proto__": { "x": 1 }, "constructor": 1, "toString": 2 }') as object

/** Makes a value of every kind that can be posted. */
const values: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Infinity,
  () => 1e300,
  () => 10n,
  () => '',
  () => 'text',
  () => '9'.repeat(400) + 'px',
  () => ({}),
  withOddMembers,
  () => [],
  holes,
  () => [null],
  () => new Date(Number.NaN),
  () => /x/,
  () => new Map([['title', 'Orders']]),
  () => new Set(['x']),
  () => new Error('x'),
  () => new Uint8Array(3),
  () => new ArrayBuffer(3),
  () => Object('x'),
  () => new MessageChannel().port1,
]

// Makes copies of a message with each of its members, at any depth, replaced by each value.
function* mutate(message: unknown): Generator<unknown> {
  for (const make of values) yield make()
  if (typeof message !== 'object' || message === null) return
  for (const key of Object.keys(message)) {
    for (const part of mutate((message as Record<string, unknown>)[key])) {
      const copy = structuredClone(message) as Record<string, unknown>
      copy[key] = part
      yield copy
    }
  }
}

/** Lists the ports in a value, which must be transferred with it. */
function portsIn(value: unknown, found: MessagePort[] = []): MessagePort[] {
  if (value instanceof MessagePort) found.push(value)
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) portsIn(part, found)
  }
  return found
}

/** What a refused message may make the host post: an answer to its call. */
const isAnswer = (message: unknown) => (message as { type?: unknown }).type === 'response'

/** Posts a message, and checks that nothing happened if it was refused. */
function sayHostile(app: App, message: unknown) {
  const before = app.app.state.get()
  const count = app.traffic.length
  app.takeHeard()
  const transfer = portsIn(message)
  app.far.post(message, { transfer })
  for (const port of transfer) port.close()
  const entry = app.traffic.slice(count).find(({ direction }) => direction === 'in')
  expect(entry, 'the verdict').toBeDefined()
  if (entry!.verdict === 'delivered') return
  expect(app.app.state.get()).toBe(before)
  expect(app.takeHeard().filter((posted) => !isAnswer(posted))).toEqual([])
}

const bare = (message: string, data: unknown = null) => ({ plugin_id: 'orders', message, data })
const bareMessages = [
  bare('plugin_inited'),
  bare('customer_details_section', {
    ...aSection(),
    components: [{ type: 'button', data: { id: 'refund', label: 'Refund' } }],
  }),
  bare('set_fullscreen_widget_notification_badge', 3),
  bare('track', { event_name: 'seen', event_properties: { count: 1 } }),
  bare('set_toast', { content: 'Saved', kind: 'success' }),
]
const qiscusMessages = [
  ['helpdesk:app:ready', undefined],
  ['helpdesk:get:context:user', { appId: 'orders-1' }],
  ['helpdesk:get:context:ticket', { appId: null }],
  ['helpdesk:app:resize', { appId: 'orders-1', width: '600px', height: '40%' }],
  ['helpdesk:app:fullscreen', { appId: 'orders-1', fullscreen: true }],
].map(([event, payload]) => ({ channel: 'helpdesk:apps', event, payload }))

const envelopes = (app: App) => [
  app.envelope('response', null, { error: false, result: { '@@livechat/4way': true, data: {} } }),
  app.envelope('response', '0:0', { error: true, result: { real: true, error: { message: 'x', code: 1 } } }),
  app.envelope('emit', null, { event: 'moved', arg: 1 }),
  app.envelope('handshake', null, {}),
  ...bareMessages.map((message) => app.envelope('call', 7, { method: 'handle', args: [message] })),
]

const openingState = aSection('none')

describe.each(['ticket-sidebar', 'main-menu'] as const)('nothing that an app in %s posts', (placement) => {
  const settings: [string, () => App, (app: App) => readonly unknown[]][] = [
    ['Text', () => openTextApp({ app: { placement, openingState } }), envelopes],
    ['Text, bare', () => openTextApp({ app: { placement, openingState } }), () => bareMessages],
    [
      'plain Text',
      () => openTextApp({ app: { placement, openingState, url: `${appOrigin}/?connection=plain` } }),
      () => bareMessages,
    ],
    ['Qiscus', () => openTextApp({ app: { placement, desk: 'qiscus' } }), () => qiscusMessages],
    [
      'any desk',
      () => openTextApp({ app: { placement, desk: 'auto', openingState } }),
      (app) => [...envelopes(app), ...bareMessages, ...qiscusMessages],
    ],
  ]

  it.each(settings)(
    'on %s throws, or changes anything when it is refused',
    async (_, open, messages) => {
      const errors = await collectUncaught(async () => {
        const openLoaded = () => {
          const app = open()
          app.app.frameLoaded()
          app.takeHandshakes()
          return app
        }
        const count = messages(openLoaded()).length
        for (let index = 0; index < count; index++) {
          // A message that is taken changes the app, so that each kind of message meets a new one.
          const app = openLoaded()
          for (const message of mutate(messages(app)[index])) sayHostile(app, message)
          const connected = open()
          connected.connect()
          for (const message of mutate(messages(connected)[index])) sayHostile(connected, message)
          await connected.clock.advance()
        }
      })
      expect(errors).toEqual([])
    },
    60_000,
  )

  it('leaves a rejection unhandled, though the helpdesk answers everything', async () => {
    const errors = await collectUncaught(async () => {
      const app = openTextApp({
        app: { placement, desk: 'auto', openingState },
        respond: ({ name }) => (name.length % 2 ? Promise.reject(new Error(name)) : Promise.resolve(name)),
      })
      app.app.frameLoaded()
      app.takeHandshakes()
      app.answer()
      for (const message of envelopes(app).flatMap((real) => [...mutate(real)])) {
        const transfer = portsIn(message)
        app.far.post(message, { transfer })
        for (const port of transfer) port.close()
      }
      await app.clock.advance()
    })
    expect(errors).toEqual([])
  })
})
