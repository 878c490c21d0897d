import { createWidget } from '@deskbridge/core'
import { runWidget } from './run-widget'

const widget = createWidget()

runWidget({
  connect(onTicket) {
    widget.ticket.subscribe((ticket) => onTicket(ticket?.raw))
    return widget.connect()
  },
  track: (n) => widget.trackEvent('opened', { n }),
  send: (data) => widget.send('probe', data),
})
