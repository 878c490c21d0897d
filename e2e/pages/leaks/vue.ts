import {
  useAutoResize,
  useBadge,
  useSection,
  useTicket,
  useWidgetEvent,
  widgetPlugin,
  type Widget,
} from '@deskbridge/vue'
import { createApp, defineComponent, h } from 'vue'
import { sectionOf, subjectOf } from './subject'

const Subject = defineComponent(() => {
  const ticket = useTicket()
  useSection(() => sectionOf(subjectOf(ticket.value)))
  useBadge(1)
  useAutoResize()
  useWidgetEvent('ticketChange', () => {})
  return () => h('p', subjectOf(ticket.value))
})

/** Mounts a Vue component that uses a widget; returns what unmounts it. */
export function mountVue(widget: Widget, container: Element): () => void {
  const app = createApp(Subject)
  app.use(widgetPlugin, { widget })
  app.mount(container)
  return () => app.unmount()
}
