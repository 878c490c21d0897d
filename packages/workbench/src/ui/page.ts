import { mountSection } from '@deskbridge/host/ui'
import type { WorkbenchConfig } from '../config'
import { createAppPanel } from './app-panel'
import { deskLooks } from './desks'
import { createDetailsPanel } from './details-panel'
import { element } from './element'
import { exampleTickets, exampleUser } from './fixtures'
import { follow } from './follow'
import { createMessageList } from './message-list'
import { createMessagesPanel } from './messages-panel'
import { createOpenedApp } from './opened-app'
import { createSettings, type SettingValues } from './settings'
import { createTicketPanel } from './ticket-panel'
import { createTickets } from './tickets'
import { createToastBar } from './toast'
import { createTopBar } from './top-bar'

const offered: SettingValues = {
  desk: Object.keys(deskLooks) as (keyof typeof deskLooks)[],
  mode: ['popup', 'embed'],
  theme: ['light', 'dark'],
  ticket: exampleTickets.map(({ ticket }) => ticket.number),
}

/** Draws the desk into the document's body and opens the app in it. */
export function openPage(config: WorkbenchConfig): void {
  const settings = createSettings(offered, {
    desk: 'text',
    mode: 'popup',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    ticket: exampleTickets[0].ticket.number,
  })
  follow(settings, ({ theme }) => void (document.documentElement.style.colorScheme = theme))

  const tickets = createTickets(exampleTickets, settings)
  const messages = createMessageList()
  const toastBar = createToastBar(config.app.name)
  const app = createOpenedApp({ config, settings, tickets, messages, onToast: toastBar.show })
  const details = createDetailsPanel(tickets)
  const appPanel = createAppPanel(config.app.name, app, settings)
  document.body.replaceChildren(
    createTopBar(settings, exampleUser, toastBar.root),
    element('div', { class: 'desk' }, createTicketPanel(tickets), details.root, appPanel.root),
    createMessagesPanel(messages),
  )
  // What follows needs elements that stand in the document already.
  mountSection(details.sectionSlot, app.section, { onClick: app.clickSectionButton, onOpenApp: app.focus })
  app.open(appPanel.frameSlot)
}
