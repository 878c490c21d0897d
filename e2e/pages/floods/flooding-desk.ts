import { systemClock, type Envelope, type Link } from '@deskbridge/core'
import { neutralTicket, withRequester } from '@deskbridge/fixtures/tickets'
import { placesOf } from '../../../conformance/desks/places'
import { exposeControl } from '../control'
import { floodedDesk, garbage } from './flooded-desk'
import { postFlood, type FlooderControl } from './post-flood'

/** Control of a page that floods the widget in its frame. */
export interface FloodingDeskControl extends FlooderControl {
  /** Mounts a widget in a frame and connects to it. */
  mount(url: string): void
}

const desk = floodedDesk()
const { host } = desk
const [place] = placesOf(desk)
const urlFacts = { id: 'flooded', theme: null, appId: 'app-1', hostOrigin: location.origin }
const frame = document.createElement('iframe')
let received = 0

const link: Link = {
  post: (message) => frame.contentWindow?.postMessage(message, '*'),
  listen(listener) {
    const onMessage = ({ data, origin, ports, source }: MessageEvent): void => {
      const envelope: Envelope = { data, origin, ports }
      if (source === frame.contentWindow) listener(envelope)
    }
    addEventListener('message', onMessage)
    return () => removeEventListener('message', onMessage)
  },
  close() {},
}
link.listen(() => void (received += 1))
const peer = desk.facts.createPeer({ ...place!, connection: 'usual' })(link, systemClock)

const floods: Readonly<Record<string, (number: number) => void>> = {
  'new connections': () => peer.startAnew?.(),
  tickets: (number) => peer.setTicket(withRequester(neutralTicket, `Name ${number}`)),
  garbage: (number) => link.post(garbage(number)),
}

const control: FloodingDeskControl = {
  mount(url) {
    const container = Object.assign(document.createElement('section'), { id: 'app' })
    frame.addEventListener('load', () => peer.start())
    frame.src = host.isKnownByUrl ? host.toUrl!(url, urlFacts) : url
    container.append(frame)
    document.body.append(container)
  },
  flood({ kind, ...options }) {
    received = 0
    return postFlood(floods[kind]!, options)
  },
  received: () => received,
}
exposeControl(control)
