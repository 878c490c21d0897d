import { allDesks, createWidget, parentLink, type Link } from '@deskbridge/core'
import { observeVerdicts } from '@deskbridge/core/internal'
import { exposeControl } from '../control'
import { createWatch, type WatchReport } from './watch'

/** Control of a watched page with a widget. */
export interface FuzzWidgetControl {
  report(): WatchReport
  ticketId(): string | null
  status(): string
}

const desk = new URLSearchParams(location.search).get('desk')
const watch = createWatch('widget', () => ({ widget: widget.state.get() }))
const parent = parentLink()
const link: Link = {
  ...parent,
  post(message, options) {
    watch.posted(message)
    parent.post(message, options)
  },
  listen(listener, onRefused) {
    const watched: typeof listener = (envelope) => {
      try {
        listener(envelope)
      } catch (error) {
        watch.thrown(error)
        throw error
      }
    }
    const undo = parent.listen(watched, onRefused)
    watch.listenLast()
    return undo
  },
}
observeVerdicts(link, (_envelope, verdict) => watch.verdict(verdict))
const widget = createWidget({
  desks: allDesks().filter(({ id }) => id === desk),
  link,
  connectTimeoutMs: 0,
})
widget.connect().catch(() => undefined)

const control: FuzzWidgetControl = {
  report: watch.report,
  ticketId: () => widget.ticket.get()?.id ?? null,
  status: () => widget.status.get(),
}
exposeControl(control)
