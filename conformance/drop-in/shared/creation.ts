import { watch } from '../outcome'
import { hostOrigin } from '../page'
import type { SharedRule } from '../rule'
import { createTextHost } from '../text-host'
import { begin } from '../widget'

/** Lists how widgets come to be. */
export const creationRules: readonly SharedRule[] = [
  {
    rule: 'the handshake is answered with an empty object, to the origin that it came from',
    async observe(open) {
      const { page, host } = await begin(open, 'createFullscreenWidget')
      return { answers: host.answers(), targetOrigin: page.posted[0]?.targetOrigin }
    },
    expected: {
      answers: [{ isOwn: true, instance: 1, request: null, data: { error: false, result: {} } }],
      targetOrigin: hostOrigin,
    },
  },
  {
    rule: 'createDetailsWidget() announces itself once and resolves when that is answered',
    async observe(open) {
      const { page, host, outcome } = await begin(open, 'createDetailsWidget')
      const announced = host.calls()
      await page.pass(1000)
      const before = outcome().status
      await host.accept()
      return { announced, before, after: outcome().status, calls: host.calls().length }
    },
    expected: {
      announced: [{ message: 'plugin_inited', data: null, pluginId: null, instance: 1 }],
      before: 'pending',
      after: 'resolved',
      calls: 1,
    },
  },
  {
    rule: 'creation ignores what a promise or an event listener happens to pass to it',
    async observe(open) {
      const statuses = []
      for (const passed of [null, 7, 'ready', { type: 'click' }]) {
        const page = await open()
        const host = createTextHost(page)
        const create = page.sdk.createFullscreenWidget as (passed: unknown) => Promise<unknown>
        const outcome = watch(() => create(passed))
        await host.handshake()
        if (page.traits.announcing.includes('createFullscreenWidget')) await host.accept()
        statuses.push(outcome().status)
      }
      return statuses
    },
    expected: ['resolved', 'resolved', 'resolved', 'resolved'],
  },
  {
    rule: "createDetailsWidget() rejects with the host's own error when the announcement is refused",
    async observe(open) {
      const refusals = [
        Object.assign(new Error('Not installed.'), { code: 403 }),
        new Error('No code.'),
        'text',
      ]
      const outcomes = []
      for (const refusal of refusals) {
        const { host, outcome } = await begin(open, 'createDetailsWidget')
        await host.refuse(refusal)
        outcomes.push(outcome())
      }
      return outcomes
    },
    expected: [
      { status: 'rejected', error: { message: 'Not installed.', code: 403 } },
      { status: 'rejected', error: { message: 'No code.' } },
      { status: 'rejected', error: 'text' },
    ],
  },
  {
    rule: "the app is named by the 'plugin_id' of the page's address, in which a plus sign stays one",
    async observe(open) {
      const search = '?theme=dark&plugin_id=a+b%2Fc&x=1'
      const { host } = await begin(open, 'createDetailsWidget', { search })
      return host.calls().map(({ pluginId }) => pluginId)
    },
    expected: ['a+b/c'],
  },
  {
    rule: 'what is no envelope is ignored, and so are envelopes of another owner',
    async observe(open) {
      const { page, host, outcome } = await begin(open, 'createDetailsWidget')
      const mark = { '@@livechat/postmessenger': true }
      const foreign = {
        ...mark,
        owner: 'other',
        instance: 1,
        type: 'response',
        request: 0,
        data: { error: false },
      }
      for (const data of [null, 'text', 7, {}, foreign]) page.deliver(data)
      await page.pass(1)
      return { status: outcome().status, answers: host.answers().length, uncaught: page.uncaught }
    },
    expected: { status: 'pending', answers: 1, uncaught: [] },
  },
  {
    rule: "with 'connection=plain' a widget announces itself with a bare message and needs no handshake",
    async observe(open) {
      const page = await open({ search: '?plugin_id=parcels&connection=plain' })
      await page.sdk.createDetailsWidget()
      return page.posted
    },
    expected: [{ data: { plugin_id: 'parcels', message: 'plugin_inited', data: null }, targetOrigin: '*' }],
  },
]
