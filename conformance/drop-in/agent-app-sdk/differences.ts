import { watch } from '../outcome'
import type { DifferentRule } from '../rule'
import { createTextHost } from '../text-host'
import { connect, loose } from '../widget'
import { creators, pageData, themesOf } from './kinds'

/** A page on which widgets of every kind are created at the same time. */
export const kindsRule: DifferentRule = {
  rule: 'widgets of every kind connect and announce themselves alone; with the drop-in together',
  async observe(open) {
    const opened = await open()
    const host = createTextHost(opened)
    const outcomes = creators.map((creator) => watch(() => opened.sdk[creator]()))
    await host.handshake()
    const messages = host.messages()
    for (const _ of messages) await host.accept()
    return {
      answers: host.answers().length,
      messages,
      statuses: outcomes.map((outcome) => outcome().status),
    }
  },
  genuine: {
    answers: 4,
    messages: creators.map(() => 'plugin_inited'),
    statuses: creators.map(() => 'resolved'),
  },
  deskbridge: { answers: 1, messages: ['plugin_inited'], statuses: creators.map(() => 'resolved') },
}

/** A host that starts again has forgotten who watches the messages. */
export const watchingRule: DifferentRule = {
  rule: 'messages are no longer watched; the drop-in asks for them again once the host has agreed',
  async observe(open) {
    const { widget, host } = await connect(open, 'createDetailsWidget')
    const requests = async () => {
      const count = host.calls().length
      await host.handshake()
      return host.messages().slice(count)
    }
    const before = await requests()
    watch(() => loose(widget).watchMessages!())
    await host.accept('watch_messages')
    return [before, await requests()]
  },
  genuine: [[], []],
  deskbridge: [['plugin_inited'], ['plugin_inited', 'watch_messages']],
}

/** Lists what is checked of this SDK's own events. */
export const checkedRules: readonly DifferentRule[] = [
  {
    rule: 'a theme is any text or value; for the drop-in light or dark',
    async observe(open) {
      return [
        await themesOf(open, '?theme=blue', 'light', 'blue', 7),
        await themesOf(open, '?theme=dark', 'blue'),
      ]
    },
    genuine: [
      ['blue', 'light', 'blue', 7],
      ['dark', 'blue'],
    ],
    deskbridge: [
      [null, 'light', 'light', 'light'],
      ['dark', 'dark'],
    ],
  },
  {
    rule: 'page data without parameters replaces the last one; for the drop-in it is an event and no page data',
    async observe(open) {
      const { widget, host } = await connect(open, 'createFullscreenWidget')
      const { on, getPageData } = loose(widget)
      const seen: unknown[] = []
      on('page_data', (data) => void seen.push(data))
      const read = []
      for (const data of [pageData, null, { queryParams: 'tab=plans' }]) {
        await host.send('page_data', data)
        read.push(getPageData!())
      }
      return { seen, read }
    },
    genuine: {
      seen: [pageData, null, { queryParams: 'tab=plans' }],
      read: [pageData, null, { queryParams: 'tab=plans' }],
    },
    deskbridge: {
      seen: [pageData, null, { queryParams: 'tab=plans' }],
      read: [pageData, pageData, pageData],
    },
  },
]
