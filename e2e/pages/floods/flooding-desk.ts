import { exposeControl } from '../control'
import { deskFloods, envelope } from './flood-message'
import { postFlood, type FlooderControl } from './post-flood'

/** Control of a page that floods the widget in its frame. */
export interface FloodingDeskControl extends FlooderControl {
  /** Mounts a widget in a frame and connects to it. */
  mount(url: string): void
}

const BINDING = { owner: 'flooding-desk', instance: 0 }
let received = 0

const frame = document.createElement('iframe')
const post = (message: unknown): void => frame.contentWindow?.postMessage(message, '*')

addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow) return
  received += 1
  if (data?.type !== 'call' || data.owner !== BINDING.owner) return
  post(envelope(BINDING, 'response', data.request, { error: false, result: {} }))
})

const control: FloodingDeskControl = {
  mount(url) {
    const container = Object.assign(document.createElement('section'), { id: 'app' })
    frame.addEventListener('load', () => post(envelope(BINDING, 'handshake', null, {})))
    frame.src = url
    container.append(frame)
    document.body.append(container)
  },
  flood(options) {
    received = 0
    return postFlood(deskFloods[options.kind as keyof typeof deskFloods], BINDING, post, options)
  },
  received: () => received,
}
exposeControl(control)
