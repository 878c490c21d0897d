import { describeMistake, watch } from '../outcome'
import type { OpenPage } from '../page'
import type { Creator } from '../traits'
import type { Difference } from '../rule'
import { createTextHost } from '../text-host'
import { connect, loose, ticket } from '../widget'

/** How long the SDK waits. */
export const patience: Difference = {
  id: 'D2',
  name: 'more patience, and an end to it',
  rules: [
    {
      rule: 'creation is given up three seconds after the document is complete; with the drop-in after ten',
      async observe(open) {
        const page = await open({ isLoading: true })
        const outcome = watch(() => page.sdk.createDetailsWidget())
        await page.pass(20_000)
        const statuses = [outcome().status]
        page.complete()
        for (const durationMs of [2990, 20, 6980, 20]) {
          await page.pass(durationMs)
          statuses.push(outcome().status)
        }
        return { statuses, end: describeMistake(outcome()) }
      },
      genuine: {
        statuses: ['pending', 'pending', 'rejected', 'rejected', 'rejected'],
        end: { status: 'rejected', code: 'TIMEOUT', path: null },
      },
      deskbridge: {
        statuses: ['pending', 'pending', 'pending', 'pending', 'rejected'],
        end: { status: 'rejected', code: 'CONNECT_TIMEOUT', path: null },
      },
    },
    {
      rule: 'a call waits for its answer for ever; with the drop-in for thirty seconds',
      async observe(open) {
        const { widget, page } = await connect(open, 'createFullscreenWidget')
        const outcome = watch(() => widget.sendMessage('probe'))
        await page.pass(29_990)
        const before = outcome().status
        await page.pass(20)
        return { before, after: describeMistake(outcome()) }
      },
      genuine: { before: 'pending', after: { status: 'pending' } },
      deskbridge: { before: 'pending', after: { status: 'rejected', code: 'REQUEST_TIMEOUT', path: null } },
    },
    {
      rule: 'an announcement waits for its answer for ever; with the drop-in as long as for the desk',
      async observe(open) {
        const page = await open()
        const outcome = watch(() => page.sdk.createDetailsWidget())
        await createTextHost(page).handshake()
        await page.pass(60_000)
        return describeMistake(outcome())
      },
      genuine: { status: 'pending' },
      deskbridge: { status: 'rejected', code: 'CONNECT_TIMEOUT', path: null },
    },
  ],
}

/** Creates two widgets in one document and answers what they announce. */
export async function createTwo(open: OpenPage, first: Creator, second: Creator) {
  const page = await open()
  const host = createTextHost(page)
  const outcomes = [watch(() => page.sdk[first]()), watch(() => page.sdk[second]())]
  await host.handshake()
  const messages = host.messages()
  for (const _ of messages) await host.accept()
  return { answers: host.answers().length, messages, statuses: outcomes.map((outcome) => outcome().status) }
}

const both = ['resolved', 'resolved']

/** What the widgets of one document have in common. */
export const sharing: Difference = {
  id: 'D3',
  name: 'one connection per document',
  rules: [
    {
      rule: 'two details widgets connect and announce themselves twice; with the drop-in once',
      observe: (open) => createTwo(open, 'createDetailsWidget', 'createDetailsWidget'),
      genuine: { answers: 2, messages: ['plugin_inited', 'plugin_inited'], statuses: both },
      deskbridge: { answers: 1, messages: ['plugin_inited'], statuses: both },
    },
    {
      rule: 'a widget that is created later waits for a handshake in vain; with the drop-in it joins and knows the ticket',
      async observe(open) {
        const { page, host } = await connect(open, 'createDetailsWidget', { ticket })
        const { getTicket } = page.traits
        const outcome = watch(async () => loose(await page.sdk.createDetailsWidget())[getTicket]!())
        await page.pass(5000)
        return { outcome: describeMistake(outcome()), messages: host.messages() }
      },
      genuine: { outcome: { status: 'rejected', code: 'TIMEOUT', path: null }, messages: ['plugin_inited'] },
      deskbridge: { outcome: { status: 'resolved', value: ticket }, messages: ['plugin_inited'] },
    },
  ],
}
