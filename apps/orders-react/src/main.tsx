import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createWidget, qiscusDesk, textDesk, WidgetProvider } from '@deskbridge/react'
import { App } from './app'
import { createOrdersClient } from './orders-client'
import { parsePageUrl } from './parse-page-url'

const { placement, ordersUrl } = parsePageUrl(window.location.href)
const widget = createWidget({ desks: [textDesk({ placement }), qiscusDesk({ placement })] })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WidgetProvider widget={widget}>
      <App client={createOrdersClient(ordersUrl)} />
    </WidgetProvider>
  </StrictMode>,
)
