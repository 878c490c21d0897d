import { createWidget, WidgetProvider } from '@deskbridge/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Requester } from './requester'
import './styles.css'

const widget = createWidget()

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <WidgetProvider widget={widget}>
      <Requester />
    </WidgetProvider>
  </StrictMode>,
)
