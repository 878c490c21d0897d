import { describeMistake, watch } from '../outcome'
import type { Sender } from '../page'
import type { Difference } from '../rule'
import { createTextHost } from '../text-host'
import { connect, loose, ticket } from '../widget'

/** When a widget answers its host. */
export const promptness: Difference = {
  id: 'D7',
  name: 'the handshake is answered at once',
  rules: [
    {
      rule: 'a handshake is answered after 50 ms of silence; with the drop-in at once',
      async observe(open) {
        const page = await open()
        const host = createTextHost(page)
        watch(() => page.sdk.createFullscreenWidget())
        const handshake = host.handshake()
        const atOnce = host.answers().length
        await handshake
        return { atOnce, later: host.answers().length }
      },
      genuine: { atOnce: 0, later: 1 },
      deskbridge: { atOnce: 1, later: 1 },
    },
    {
      rule: 'a handshake before the document is complete is lost; the drop-in takes it',
      async observe(open) {
        const page = await open({ isLoading: true })
        const host = createTextHost(page)
        watch(() => page.sdk.createFullscreenWidget())
        await host.handshake()
        page.complete()
        await page.pass(1000)
        return host.answers().length
      },
      genuine: 0,
      deskbridge: 1,
    },
    {
      rule: 'a plain widget is there at once; with the drop-in when the document is complete or the desk has spoken',
      async observe(open) {
        const page = await open({ search: '?connection=plain', isLoading: true })
        const outcome = watch(() => page.sdk.createFullscreenWidget())
        await page.pass(1000)
        const before = outcome().status
        page.complete()
        await page.pass(1)
        return { before, after: outcome().status }
      },
      genuine: { before: 'resolved', after: 'resolved' },
      deskbridge: { before: 'pending', after: 'resolved' },
    },
  ],
}

/** What a widget does when its host starts again. */
export const renewal: Difference = {
  id: 'D8',
  name: 'a host that starts anew is followed',
  rules: [
    {
      rule: 'a later handshake is not answered; the drop-in announces itself and repeats what is open and its section',
      async observe(open) {
        const { widget, host } = await connect(open, 'createDetailsWidget')
        watch(() => widget.modifySection({ title: 'Parcel', components: [{ type: 'line' }] } as never))
        await host.accept()
        const probe = watch(() => widget.sendMessage('probe'))
        const count = host.calls().length
        await host.handshake()
        const calls = host.calls().slice(count)
        return {
          answers: host.answers().length,
          calls: calls.map(({ message }) => message),
          probe: probe().status,
        }
      },
      genuine: { answers: 1, calls: [], probe: 'pending' },
      deskbridge: {
        answers: 2,
        calls: ['plugin_inited', 'probe', 'customer_details_section'],
        probe: 'pending',
      },
    },
    {
      rule: 'the badge is lost; the drop-in shows it again once it was acknowledged, and always the last one',
      async observe(open) {
        const { widget, host } = await connect(open, 'createFullscreenWidget')
        const badge = 'set_fullscreen_widget_notification_badge'
        const counts = async () => {
          const before = host.calls().length
          await host.handshake()
          const calls = host.calls().slice(before)
          return calls.filter(({ message }) => message === badge).map(({ data }) => data)
        }
        const seen = [await counts()]
        watch(() => widget.setNotificationBadge(1))
        await host.accept(badge)
        seen.push(await counts())
        watch(() => widget.setNotificationBadge(2))
        return [...seen, await counts()]
      },
      genuine: [[], [], []],
      deskbridge: [[], [1], [1, 2]],
    },
  ],
}

const strangers: readonly Sender[] = [
  { origin: 'https://desk.example.com' },
  { origin: 'http://app.helpdesk.com' },
  { isStranger: true },
]
const rejection = (code: string) => ({ status: 'rejected', code, path: null })

/** Which senders and messages a widget accepts. */
export const caution: Difference = {
  id: 'D9',
  name: 'what comes in is checked',
  rules: [
    {
      rule: 'any window of any origin may be the host; for the drop-in only the parent, from an allowed origin',
      async observe(open) {
        const outcomes = []
        for (const sender of strangers) {
          const page = await open()
          const outcome = watch(() => page.sdk.createFullscreenWidget().then(() => 'connected'))
          const host = createTextHost(page)
          await host.handshake(sender)
          if (host.calls().length > 0) await host.accept()
          await page.pass(10_000)
          outcomes.push(describeMistake(outcome()))
        }
        return outcomes
      },
      genuine: strangers.map(() => ({ status: 'resolved', value: 'connected' })),
      deskbridge: ['ORIGIN_REFUSED', 'ORIGIN_REFUSED', 'CONNECT_TIMEOUT'].map(rejection),
    },
    {
      rule: 'a page in no frame waits for a host; the drop-in says at once that there is none',
      async observe(open) {
        const page = await open({ isFramed: false })
        const outcome = watch(() => page.sdk.createFullscreenWidget())
        await page.pass(1)
        const atOnce = describeMistake(outcome())
        await page.pass(10_000)
        return { atOnce, later: describeMistake(outcome()) }
      },
      genuine: { atOnce: { status: 'pending' }, later: rejection('TIMEOUT') },
      deskbridge: { atOnce: rejection('NOT_EMBEDDED'), later: rejection('NOT_EMBEDDED') },
    },
    {
      rule: 'a ticket without an id replaces the last one; for the drop-in it is an event and no ticket',
      async observe(open) {
        const { widget, page, sendTicket, getTicket } = await connect(open, 'createDetailsWidget', { ticket })
        const seen: unknown[] = []
        loose(widget).on(page.traits.ticketEvent, (data) => void seen.push(data))
        await sendTicket({ subject: 'No id' })
        return { seen, ticket: getTicket() }
      },
      genuine: { seen: [{ subject: 'No id' }], ticket: { subject: 'No id' } },
      deskbridge: { seen: [{ subject: 'No id' }], ticket },
    },
    {
      rule: 'a click without the text that names its button reaches click handlers; with the drop-in it does not',
      async observe(open) {
        const { widget, host } = await connect(open, 'createDetailsWidget')
        const seen: unknown[] = []
        loose(widget).on('customer_details_section_button_click', (click) => void seen.push(click))
        await host.send('customer_details_section_button_click', { buttonId: 7 })
        return seen
      },
      genuine: [{ buttonId: 7 }],
      deskbridge: [],
    },
  ],
}

const falsyReasons = [0, '', false, null]

/** What a call rejects with when the host sent a bare value that is falsy. */
export const falsyRejections: Difference = {
  id: 'D10',
  name: 'falsy rejections arrive',
  rules: [
    {
      rule: 'a bare value that is falsy is lost; the drop-in rejects with it',
      async observe(open) {
        const { widget, host } = await connect(open, 'createFullscreenWidget')
        const outcomes = []
        for (const reason of falsyReasons) {
          const outcome = watch(() => widget.sendMessage('probe'))
          await host.refuse(reason)
          outcomes.push(outcome())
        }
        return outcomes
      },
      genuine: falsyReasons.map(() => ({ status: 'rejected', error: { message: '' } })),
      deskbridge: falsyReasons.map((error) => ({ status: 'rejected', error })),
    },
  ],
}
