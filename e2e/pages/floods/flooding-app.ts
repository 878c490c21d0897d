import { exposeControl } from '../control'
import { appFloods, envelope, widgetCall, type Binding } from './flood-message'
import { postFlood, type FlooderControl } from './post-flood'

let binding: Binding = { owner: '', instance: 0 }
let received = 0

const post = (message: unknown): void => window.parent.postMessage(message, '*')

addEventListener('message', ({ data }) => {
  received += 1
  if (data?.type !== 'handshake') return
  binding = { owner: data.owner, instance: data.instance }
  post(envelope(binding, 'response', data.request, { error: false, result: {} }))
  post(widgetCall(-1, binding, 'plugin_inited', null))
})
if (new URLSearchParams(location.search).get('desk') === 'qiscus') post(appFloods.ready())

const control: FlooderControl = {
  flood(options) {
    received = 0
    return postFlood(appFloods[options.kind as keyof typeof appFloods], binding, post, options)
  },
  received: () => received,
}
exposeControl(control)
