import {
  useAutoResize,
  useBadge,
  useSection,
  useTicket,
  useWidgetEvent,
  WidgetProvider,
  type Widget,
} from '@deskbridge/react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { sectionOf, subjectOf } from './subject'

function Subject() {
  const ticket = useTicket()
  const subject = subjectOf(ticket)
  useSection(sectionOf(subject))
  useBadge(1)
  useAutoResize()
  useWidgetEvent('ticketChange', () => {})
  return createElement('p', null, subject)
}

/** Mounts a React component that uses a widget; returns what unmounts it. */
export function mountReact(widget: Widget, container: Element): () => void {
  const root = createRoot(container)
  root.render(createElement(WidgetProvider, { widget, children: createElement(Subject) }))
  return () => root.unmount()
}
