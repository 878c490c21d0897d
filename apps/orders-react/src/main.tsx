import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { allDesks, createWidget, WidgetProvider } from '@deskbridge/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { App } from './app'
import { createOrdersClient } from './orders-client'
import { parsePageUrl } from './parse-page-url'
import { createQueryClient } from './query-client'
import { OrdersClientContext } from './use-orders'

const { placement, ordersUrl } = parsePageUrl(window.location.href)
const widget = createWidget({ desks: allDesks({ placement }) })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WidgetProvider widget={widget}>
      <QueryClientProvider client={createQueryClient()}>
        <OrdersClientContext value={createOrdersClient(ordersUrl)}>
          <App />
        </OrdersClientContext>
      </QueryClientProvider>
    </WidgetProvider>
  </StrictMode>,
)
