import { envelope } from '../floods/flood-message'
import { runDesk, type WireDeskStart } from './run-desk'

const BINDING = { owner: 'raw', instance: 0 }

/** Writes a ticket in an envelope of the size that the desk's own has. */
function ticketMessage(desk: WireDeskStart['desk'], ticket: unknown, n: number): object {
  if (desk === 'qiscus')
    return { channel: 'helpdesk:apps', event: 'helpdesk:ticket:update', payload: { ticket } }
  const args = [{ event_name: 'livechat:ticket_info', event_data: ticket }]
  return envelope(BINDING, 'call', `0:${n}`, { method: 'handle', args })
}

runDesk(({ desk, wireTicket }) => {
  const frames = new Map<MessageEventSource | null, string>()
  const post = (window: MessageEventSource | null, message: unknown): void =>
    (window as Window).postMessage(message, frames.get(window)!)

  addEventListener('message', ({ data, source, origin }) => {
    if (frames.get(source) !== origin || data?.type !== 'call') return
    const isAnnouncement = data.data.args[0].message === 'plugin_inited'
    if (isAnnouncement) post(source, ticketMessage(desk, wireTicket, 0))
    post(source, envelope(BINDING, 'response', data.request, { error: false, result: undefined }))
  })

  return {
    mount(url, place) {
      const frame = Object.assign(document.createElement('iframe'), { src: url })
      frame.addEventListener('load', () => {
        frames.set(frame.contentWindow, new URL(url).origin)
        post(frame.contentWindow, envelope(BINDING, 'handshake', null, {}))
      })
      place.append(frame)
      return () => {
        frames.delete(frame.contentWindow)
        frame.remove()
      }
    },
    setTicket(n) {
      const ticket = { ...(wireTicket as object), subject: `Subject ${n}` }
      for (const window of frames.keys()) post(window, ticketMessage(desk, ticket, n))
    },
  }
})
