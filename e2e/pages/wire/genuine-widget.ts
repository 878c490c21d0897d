import { createDetailsWidget } from '@livechat/helpdesk-sdk'
import type { SdkWidget } from '../text/widget-control'
import { runWidget } from './run-widget'

let widget: SdkWidget

runWidget({
  async connect(onTicket) {
    // The types of the SDK know fewer events than its code passes on.
    widget = (await createDetailsWidget()) as unknown as SdkWidget
    widget.on('ticket_info', onTicket)
  },
  track: (n) => widget.trackEvent('opened', { n }),
  send: (data) => widget.sendMessage('probe', data),
})
