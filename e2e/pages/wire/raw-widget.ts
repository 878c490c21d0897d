import type { Binding } from '@deskbridge/core/desks/text'
import { callData, success, textEnvelope } from '@deskbridge/fixtures/text-wire'
import { runWidget } from './run-widget'

const answers = new Map<string, (answer: unknown) => void>()
let requestCount = 0
let binding: Binding
let origin: string

function call(message: string, data: unknown): Promise<unknown> {
  const request = `raw:${requestCount++}`
  const body = callData({ plugin_id: null, message, data })
  window.parent.postMessage(textEnvelope(binding, 'call', request, body), origin)
  return new Promise((resolve) => answers.set(request, resolve))
}

runWidget({
  connect: (onTicket) =>
    new Promise((resolve) => {
      addEventListener('message', (event) => {
        const { data } = event
        if (event.source !== window.parent) return
        if (data.type === 'response') {
          answers.get(data.request)?.(data.data.result)
          answers.delete(data.request)
        } else if (data.type === 'handshake') {
          ;({ origin } = event)
          binding = { owner: data.owner, instance: data.instance }
          window.parent.postMessage(success(data.request, binding, {}), origin)
          void call('plugin_inited', null).then(resolve)
        } else onTicket(data.payload?.ticket ?? data.data.args[0].event_data)
      })
    }),
  track: (n) => call('track', { event_name: 'opened', event_properties: { n } }),
  send: (data) => call('probe', data),
})
