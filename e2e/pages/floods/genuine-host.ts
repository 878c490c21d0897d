import { createReconnectableIframe } from 'postmessage-0.3.5'
import { exposeVictim, type VictimCounts } from './victim'

const counts: VictimCounts = { acted: 0, dropped: null, diagnostics: null, floodReport: null }
let isConnected = false

exposeVictim(
  {
    isConnected: () => isConnected,
    mount(url) {
      const container = Object.assign(document.createElement('section'), { id: 'app' })
      document.body.append(container)
      const onConnected = (): void => void (isConnected = true)
      createReconnectableIframe(
        { container, url, onConnected },
        {
          handle() {
            counts.acted += 1
          },
        },
      )
    },
  },
  counts,
)
