import { createEmulator } from '@deskbridge/host-emulator'
import { createWidget, useTicket, widgetPlugin, type Widget } from '@deskbridge/vue'
import { renderToString } from '@vue/server-renderer'
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest'
import {
  createSSRApp,
  defineAsyncComponent,
  defineComponent,
  h,
  nextTick,
  Suspense,
  type App,
  type Component,
} from 'vue'
import * as vue from 'vue'

/** The function that the compiler uses for `await` in `<script setup>`; Vue's types omit it. */
const { withAsyncContext } = vue as unknown as {
  withAsyncContext(start: () => Promise<void>): [waiting: Promise<void>, restore: () => void]
}

const subjectOf = () => useTicket((ticket) => ticket?.subject ?? 'none')
const Subject = defineComponent(() => {
  const subject = subjectOf()
  return () => h('p', subject.value)
})

/** Creators of components that become ready when `opened` resolves, as after a request or when a chunk is loaded. */
const lateComponents: Record<string, (opened: Promise<void>) => Component> = {
  'whose setup is async': (opened) =>
    defineComponent({
      async setup() {
        const before = subjectOf()
        const [waiting, restore] = withAsyncContext(() => opened)
        await waiting
        restore()
        const after = subjectOf()
        return () => [h('p', before.value), h('p', after.value), h(Subject)]
      },
    }),
  'that is loaded lazily': (opened) =>
    defineAsyncComponent(async () => {
      await opened
      return Subject
    }),
}

const createApp = (Late: Component, widget: Widget): App =>
  createSSRApp(() => h(Suspense, null, { default: () => h('main', h(Late)) })).use(widgetPlugin, { widget })

let complaints: MockInstance[]
beforeEach(() => {
  complaints = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})
afterEach(() => vi.restoreAllMocks())

it.each(Object.keys(lateComponents))(
  'a component %s hydrates what the server rendered, even when the widget already has a ticket',
  async (name) => {
    const createLate = lateComponents[name]!
    vi.stubGlobal('window', undefined)
    const html = await renderToString(createApp(createLate(Promise.resolve()), createWidget()))
    vi.unstubAllGlobals()
    expect(html).toContain('none')
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = html
    const paragraph = container.querySelector('p')

    const desk = createEmulator({ ticket: { subject: 'First' } })
    const widget = createWidget({ link: desk.link })
    let open = () => {}
    const opened = new Promise<void>((resolve) => (open = resolve))
    const app = createApp(createLate(opened), widget)
    app.mount(container)
    await widget.whenTicket()
    await nextTick()
    expect(container.textContent).not.toContain('First')
    open()
    await vi.waitFor(() => expect(container.textContent).toMatch(/^(First)+$/), { timeout: 10_000 })
    expect(container.querySelector('p')).toBe(paragraph)
    desk.ticket.update({ subject: 'Second' })
    await vi.waitFor(() => expect(container.textContent).toMatch(/^(Second)+$/), { timeout: 10_000 })
    for (const complaint of complaints)
      expect(complaint.mock.calls.filter(([text]) => !String(text).includes('experimental feature'))).toEqual(
        [],
      )
    app.unmount()
    container.remove()
    desk.dispose()
  },
)
