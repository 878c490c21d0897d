import {
  useAppContext,
  useAutoResize,
  useBadge,
  useCan,
  useConnectionStatus,
  useSection,
  useTheme,
  useTicket,
  useUser,
  useWidget,
  useWidgetError,
  useWidgetEvent,
  useWidgetState,
  widgetPlugin,
  type Widget,
} from '@deskbridge/vue'
import {
  createApp,
  createSSRApp,
  defineComponent,
  h,
  shallowRef,
  unref,
  type App,
  type ShallowRef,
} from 'vue'
import { show, type HookName, type Probe } from './adapter'

const composables = {
  useAppContext,
  useAutoResize,
  useBadge,
  useCan,
  useConnectionStatus,
  useSection,
  useTheme,
  useTicket,
  useUser,
  useWidget,
  useWidgetError,
  useWidgetEvent,
  useWidgetState,
}

/** Are the composables whose arguments may be getters. */
const taking: ReadonlySet<HookName> = new Set(['useBadge', 'useSection'])

/** Creates a component that calls one composable and renders what it returns; its arguments may change. */
const Output = defineComponent({
  props: { probes: { type: Object, required: true }, index: { type: Number, required: true } },
  setup(props) {
    const probes = props.probes as ShallowRef<readonly Probe[]>
    const probe = () => probes.value[props.index]!
    const { use, with: given = [] } = probe()
    const present = given.map((argument, index) => {
      const latest = () => probe().with?.[index]
      if (taking.has(use)) return latest
      // A composable is called once: what it is given has to look up the latest by itself.
      return typeof argument === 'function'
        ? (...values: unknown[]) => (latest() as (...values: unknown[]) => unknown)(...values)
        : argument
    })
    const returned = (composables[use] as (...given: readonly unknown[]) => unknown)(...present)
    return () => {
      const value = unref(returned)
      probe().seen?.(value)
      return h('output', show(value))
    }
  },
})

/** Creates an app of probes, under the plugin if there is a widget. */
export function createPage(
  widget: Widget | null,
  initial: readonly Probe[],
  { isFromServer = false } = {},
): { app: App; probes: ShallowRef<readonly Probe[]> } {
  const probes = shallowRef(initial)
  const app = (isFromServer ? createSSRApp : createApp)(() =>
    initial.map((_, index) => h(Output, { probes, index })),
  )
  if (widget) app.use(widgetPlugin, { widget })
  return { app, probes }
}
