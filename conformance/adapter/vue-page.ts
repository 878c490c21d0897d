import * as composables from '@deskbridge/vue'
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
import { hookOf, latestArguments, show, type Probe } from './adapter'

/** A component that calls one composable and renders its value; the arguments may change. */
const Output = defineComponent({
  props: { probes: { type: Object, required: true }, index: { type: Number, required: true } },
  setup(props) {
    const probes = props.probes as ShallowRef<readonly Probe[]>
    const probe = () => probes.value[props.index]!
    const returned = hookOf(composables, probe().use)(...latestArguments(probe))
    return () => {
      const value = unref(returned)
      probe().seen?.(value)
      return h('output', show(value))
    }
  },
})

/** Creates an app of probes, under the plugin if there is a widget. */
export function createPage(
  widget: composables.Widget | null,
  initial: readonly Probe[],
  { isFromServer = false } = {},
): { app: App; probes: ShallowRef<readonly Probe[]> } {
  const probes = shallowRef(initial)
  const app = (isFromServer ? createSSRApp : createApp)(() =>
    initial.map((_, index) => h(Output, { probes, index })),
  )
  if (widget) app.use(composables.widgetPlugin, { widget })
  return { app, probes }
}
