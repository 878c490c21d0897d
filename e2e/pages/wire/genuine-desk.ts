import { createReconnectableIframe } from 'postmessage-0.3.5'
import type { PostmessageApi } from '../text/postmessage-library'
import { runDesk } from './run-desk'

runDesk(({ wireTicket }) => {
  const connections = new Set<PostmessageApi>()
  return {
    mount(url, container) {
      const onConnected = (api: PostmessageApi): void => void connections.add(api)
      const model = { handle: () => undefined }
      const { destroy, frame } = createReconnectableIframe({ container, url, onConnected }, model)
      return () => {
        connections.clear()
        destroy()
        frame.remove()
      }
    },
    setTicket(n) {
      const ticket = { ...(wireTicket as object), subject: `Subject ${n}` }
      const event = { event_name: 'livechat:ticket_info', event_data: ticket }
      for (const api of connections) void api.call('handle', event)
    },
  }
})
