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

/** What the compiler makes of an `await` in `<script setup>`; the types do not have it. */
const { withAsyncContext } = vue as unknown as {
  withAsyncContext(start: () => Promise<void>): [waiting: Promise<void>, restore: () => void]
}

const subjectOf = () => useTicket((ticket) => ticket?.subject ?? 'none')
const Subject = defineComponent(() => {
  const subject = subjectOf()
  return () => h('p', subject.value)
})

/** Creates components that become ready when `opened` resolves, as behind a request or a chunk that is still on its way. */
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
  'that is loaded late': (opened) =>
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
  'a component %s takes over what the server rendered, also when the widget has a ticket by then',
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
