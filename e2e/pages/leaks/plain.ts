import { autoResize, type Widget } from '@deskbridge/core'
import { sectionOf, subjectOf } from './subject'

/** Renders the ticket without a framework, as an adapter does; returns what unmounts it. */
export function mountPlain(widget: Widget, container: Element): () => void {
  const render = () => void (container.textContent = subjectOf(widget.ticket.get()))
  const undos = [
    widget.retain(),
    widget.ticket.subscribe(render),
    widget.on('ticketChange', () => {}),
    widget.holdSection(sectionOf('plain')),
    widget.holdBadge(1),
    autoResize(widget),
  ]
  render()
  return () => {
    for (const undo of undos.reverse()) undo()
  }
}
