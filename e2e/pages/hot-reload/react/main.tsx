import { createWidget, WidgetProvider } from '@deskbridge/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Subject } from './subject'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <WidgetProvider widget={createWidget()}>
      <Subject />
    </WidgetProvider>
  </StrictMode>,
)
