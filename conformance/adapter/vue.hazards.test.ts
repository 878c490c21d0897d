import {
  createWidget,
  provideWidget,
  useSection,
  useTicket,
  useWidget,
  useWidgetEvent,
  widgetPlugin,
  type Section,
  type Widget,
} from '@deskbridge/vue'
import { createEmulator, type Emulator } from '@deskbridge/host-emulator'
import { createPinia, defineStore } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  createApp,
  defineComponent,
  effectScope,
  h,
  isReadonly,
  isRef,
  KeepAlive,
  nextTick,
  reactive,
  ref,
  watch,
  type App,
  type Component,
} from 'vue'
import { createWatchedWidget } from './watched-widget'

const patience = { timeout: 10_000 }
let apps: App[] = []
let emulators: Emulator[] = []

function openDesk() {
  const emulator = createEmulator({ ticket: { subject: 'First' } })
  emulators.push(emulator)
  return Object.assign(emulator, createWatchedWidget({ link: emulator.link }))
}

function mount(component: Component, widget?: Widget): { app: App; root: HTMLElement } {
  const app = createApp(component)
  if (widget) app.use(widgetPlugin, { widget })
  apps.push(app)
  const root = document.createElement('main')
  app.mount(root)
  return { app, root }
}

afterEach(() => {
  for (const app of apps) app.unmount()
  for (const emulator of emulators) emulator.dispose()
  apps = []
  emulators = []
})

describe('what a composable returns', () => {
  it('is a readonly ref that can be destructured, and whose selector may read other refs', async () => {
    const { widget, ticket } = openDesk()
    const member = ref<'subject' | 'number'>('subject')
    const { root } = mount(
      defineComponent(() => {
        const slices = { shown: useTicket((value) => value?.[member.value] ?? 'none') }
        const { shown } = slices
        expect(isRef(shown)).toBe(true)
        expect(isReadonly(shown)).toBe(true)
        return () => h('p', shown.value)
      }),
      widget,
    )
    await vi.waitFor(() => expect(root.textContent).toBe('First'), patience)
    member.value = 'number'
    await nextTick()
    expect(root.textContent).toBe(ticket.current?.number)
  })
})

describe('a scope', () => {
  it('leaves no listener when it is stopped before its component', async () => {
    const { widget, holders } = openDesk()
    const scope = effectScope()
    mount(
      defineComponent(() => {
        scope.run(() => useTicket())
        return () => null
      }),
      widget,
    )
    const before = holders()
    scope.stop()
    expect(holders()).toBe(before - 1)
  })

  it('of a Pinia store follows the ticket outside of any component', async () => {
    const { widget, ticket } = openDesk()
    const useDesk = defineStore('desk', () => ({ subject: useTicket((value) => value?.subject) }))
    const app = createApp({ render: () => null })
    apps.push(app)
    app.use(widgetPlugin, { widget }).use(createPinia())
    app.mount(document.createElement('main'))
    const desk = app.runWithContext(() => useDesk())
    await vi.waitFor(() => expect(desk.subject).toBe('First'), patience)
    ticket.update({ subject: 'Changed' })
    await vi.waitFor(() => expect(desk.subject).toBe('Changed'), patience)
  })

  it('of a kept-alive component stays active while the component is hidden', async () => {
    const { widget, ticket } = openDesk()
    const seen: unknown[] = []
    const Subject = defineComponent(() => {
      const subject = useTicket((value) => value?.subject)
      watch(subject, (value) => seen.push(value))
      return () => h('p', subject.value ?? '')
    })
    const isShown = ref(true)
    mount(() => h(KeepAlive, () => (isShown.value ? h(Subject) : null)), widget)
    await vi.waitFor(() => expect(seen).toEqual(['First']), patience)
    isShown.value = false
    await nextTick()
    ticket.update({ subject: 'Changed' })
    await vi.waitFor(() => expect(seen).toEqual(['First', 'Changed']), patience)
  })
})

describe('a reactive section', () => {
  it('is sent as plain data, and tracked deeply', async () => {
    const { widget, section } = openDesk()
    const reactiveSection = reactive({
      title: 'Orders',
      components: [{ type: 'item', data: { title: 'Order 1001' } }],
    }) satisfies Section
    mount(
      defineComponent(() => {
        useSection(reactiveSection)
        return () => null
      }),
      widget,
    )
    const title = () => JSON.stringify(section.get())
    await vi.waitFor(() => expect(title()).toContain('Order 1001'), patience)
    reactiveSection.components[0]!.data.title = 'Order 1002'
    await vi.waitFor(() => expect(title()).toContain('Order 1002'), patience)
  })
})

describe('a widget', () => {
  it('provided by a component reaches its descendants, and is retained while the component is mounted', async () => {
    const { widget, holders } = openDesk()
    const Child = defineComponent(() => {
      const subject = useTicket((value) => value?.subject)
      return () => h('p', subject.value ?? '')
    })
    const { app, root } = mount(
      defineComponent(() => {
        provideWidget(widget)
        return () => h(Child)
      }),
    )
    await vi.waitFor(() => expect(root.textContent).toBe('First'), patience)
    app.unmount()
    apps = []
    expect(holders()).toBe(0)
  })

  it('requested outside of any component throws an error that explains where to call useWidget', () => {
    expect(() => useWidget()).toThrow(expect.objectContaining({ code: 'NO_WIDGET' }))
    expect(() => useWidget()).toThrow(/setup\(\)/)
  })
})

it.each([
  ['the plugin', (widget: Widget, Child: Component) => mount(Child, widget)],
  [
    'a parent component',
    (widget: Widget, Child: Component) =>
      mount(
        defineComponent(() => {
          provideWidget(widget)
          return () => h(Child)
        }),
      ),
  ],
])(
  'descendants of %s miss no event, even when the desk has already sent its ticket',
  async (_where, show) => {
    const { widget, link } = openDesk()
    mount(() => null, widget)
    await widget.whenTicket()
    const onTicketChange = vi.fn<() => void>()
    const Child = defineComponent(() => {
      useWidgetEvent('ticketChange', onTicketChange)
      return () => null
    })
    show(createWidget({ link }), Child)
    await vi.waitFor(() => expect(onTicketChange).toHaveBeenCalledOnce(), patience)
  },
)

it('a component that is rendered again from a cached vnode starts with the current state', async () => {
  const { widget, ticket } = openDesk()
  const rendered: unknown[] = []
  const Subject = defineComponent(() => {
    const subject = useTicket((value) => value?.subject)
    rendered.push(subject.value)
    return () => h('p', subject.value ?? '')
  })
  const cached = h(Subject)
  const isShown = ref(false)
  mount(() => (isShown.value ? cached : null), widget)
  await widget.whenTicket()
  for (const shown of [true, false, true]) {
    isShown.value = shown
    await nextTick()
  }
  expect(rendered).toEqual([ticket.current?.subject, ticket.current?.subject])
})
