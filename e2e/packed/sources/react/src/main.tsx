import { createWidget, WidgetProvider } from '@deskbridge/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LateOrder } from './late-order'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WidgetProvider widget={createWidget()}>
      <LateOrder />
    </WidgetProvider>
  </StrictMode>,
)
