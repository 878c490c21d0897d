import { handshake, instanceOf, success } from '@deskbridge/fixtures/text-wire'
import { exposeControl } from '../control'
import { deskFloods } from './flood-message'
import { postFlood, type FlooderControl } from './post-flood'

/** Control of a page that floods the widget in its frame. */
export interface FloodingDeskControl extends FlooderControl {
  /** Mounts a widget in a frame and connects to it. */
  mount(url: string): void
}

const BINDING = instanceOf(0, 'flooding-desk')
let received = 0

const frame = document.createElement('iframe')
const post = (message: unknown): void => frame.contentWindow?.postMessage(message, '*')

addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow) return
  received += 1
  if (data?.type !== 'call' || data.owner !== BINDING.owner) return
  post(success(data.request, BINDING))
})

const control: FloodingDeskControl = {
  mount(url) {
    const container = Object.assign(document.createElement('section'), { id: 'app' })
    frame.addEventListener('load', () => post(handshake(BINDING)))
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
