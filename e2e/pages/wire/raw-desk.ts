import { ticketUpdate } from '@deskbridge/fixtures/qiscus-wire'
import { eventCall, handshake, instanceOf, success } from '@deskbridge/fixtures/text-wire'
import { runDesk, type WireDeskStart } from './run-desk'

const BINDING = instanceOf(0, 'raw')

/** Writes a ticket in an envelope of the size that the desk's own has. */
function ticketMessage(desk: WireDeskStart['desk'], ticket: unknown, n: number): object {
  return desk === 'qiscus' ? ticketUpdate(ticket) : eventCall('ticket_info', ticket, BINDING, `0:${n}`)
}

runDesk(({ desk, wireTicket }) => {
  const frames = new Map<MessageEventSource | null, string>()
  const post = (window: MessageEventSource | null, message: unknown): void =>
    (window as Window).postMessage(message, frames.get(window)!)

  addEventListener('message', ({ data, source, origin }) => {
    if (frames.get(source) !== origin || data?.type !== 'call') return
    const isAnnouncement = data.data.args[0].message === 'plugin_inited'
    if (isAnnouncement) post(source, ticketMessage(desk, wireTicket, 0))
    post(source, success(data.request, BINDING))
  })

  return {
    mount(url, place) {
      const frame = Object.assign(document.createElement('iframe'), { src: url })
      frame.addEventListener('load', () => {
        frames.set(frame.contentWindow, new URL(url).origin)
        post(frame.contentWindow, handshake(BINDING))
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
