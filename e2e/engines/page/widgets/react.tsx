import {
  allDesks,
  createWidget,
  useAutoResize,
  useBadge,
  useSection,
  useTicket,
  useUser,
  WidgetProvider,
} from '@deskbridge/react'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { offerControl } from '../remote-control'
import { titleOf } from '../tickets'
import { commonControl } from './common-control'
import { sectionOf } from './subject'
import { optionsOf } from './widget-page'

const widget = createWidget({ desks: allDesks(optionsOf()) })

function Subject() {
  const ticket = useTicket()
  const user = useUser()
  const [clicks, setClicks] = useState(0)
  const count = () => setClicks((before) => before + 1)
  useSection(sectionOf(clicks, count))
  useBadge(clicks)
  useAutoResize()
  return (
    <main>
      <h1>{titleOf(ticket)}</h1>
      <p>User: {user?.name}</p>
      <p>Clicks: {clicks}</p>
      <button onClick={count}>Count here</button>
    </main>
  )
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <WidgetProvider widget={widget}>
      <Subject />
    </WidgetProvider>
  </StrictMode>,
)
offerControl(commonControl)
