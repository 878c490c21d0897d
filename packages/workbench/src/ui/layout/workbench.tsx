import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useReadable } from '@deskbridge/react'
import { useEffect, useRef, useState } from 'react'
import { AppCard } from '../apps/app-card'
import { AppModals } from '../apps/app-modals'
import { AppsPanel } from '../apps/apps-panel'
import { hasOwnPage } from '../../placements'
import type { Desk } from '../desk/desk'
import { settingsView, ticketsView } from '../desk/scenario'
import { DeskContext, useDesk } from '../desk/use-desk'
import { FaultsBar } from '../faults/faults-bar'
import { SettingsPage } from '../settings/settings-page'
import { DetailsPanel } from '../tickets/details-panel'
import { TicketList } from '../tickets/ticket-list'
import { TicketView } from '../tickets/ticket-view'
import { useTicketUpdates } from '../tickets/use-ticket-updates'
import { Dock } from './dock'
import { MainMenu } from './main-menu'
import { MistakeBar } from './mistake-bar'
import { Pane, Panes } from './panes'
import { cssVariables, theme } from './theme'
import { TopBar } from './top-bar'
import { useFaultyApps } from './use-faulty-apps'
import { useDocumentTitle } from './use-document-title'
import { useToasts } from './use-toasts'

/** Renders the desk: its tickets, the open ticket, the apps beside it, and the dock. */
export function Workbench({ desk }: { desk: Desk }) {
  const scheme = useReadable(desk.scenario, (scenario) => scenario.theme)
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme
  }, [scheme])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <DeskContext value={desk}>
        <Page />
      </DeskContext>
      <Notifications
        position="top-right"
        limit={3}
        autoClose={6000}
        containerWidth="22rem"
        className="toasts"
      />
    </MantineProvider>
  )
}

function Page() {
  const desk = useDesk()
  const faultsButton = useRef<HTMLButtonElement>(null)
  useDocumentTitle(desk)
  useToasts(desk)
  useTicketUpdates(desk)
  return (
    <div className="workbench">
      <TopBar faultsRef={faultsButton} />
      <MistakeBar mistake={desk.mistake} />
      <FaultsBar
        faults={desk.faults}
        apps={useFaultyApps()}
        onCleared={() => faultsButton.current?.focus()}
      />
      <div className="below-bar">
        <MainMenu />
        <Panes id="dock" orientation="vertical" className="rows">
          <Pane id="desk" minSize="12rem">
            <Views />
          </Pane>
          <Pane id="dock" name="Dock" defaultSize="15rem" minSize="6rem" isCollapsible>
            <Dock />
          </Pane>
        </Panes>
      </div>
      <AppModals />
    </div>
  )
}

/** Renders the view that is open; the others stay in the page, so that their frames live on. */
function Views() {
  const desk = useDesk()
  const view = useReadable(desk.scenario, (scenario) => scenario.view)
  const apps = useReadable(desk.apps.created)
  // Once opened, the settings keep what the user has entered.
  const [hasSettings, setHasSettings] = useState(false)
  if (view === settingsView && !hasSettings) setHasSettings(true)
  return (
    <>
      <div className="tickets-view" hidden={view !== ticketsView}>
        <Panes id="desk" className="columns">
          <Pane id="tickets" name="Tickets" defaultSize="15%" minSize="9rem" isCollapsible>
            <TicketList />
          </Pane>
          <Pane id="ticket" defaultSize="34%" minSize="16rem">
            <TicketView />
          </Pane>
          <Pane id="details" name="Ticket details" defaultSize="21%" minSize="11rem" isCollapsible>
            <DetailsPanel />
          </Pane>
          <Pane id="apps" name="Apps" defaultSize="30%" minSize="16rem">
            <AppsPanel />
          </Pane>
        </Panes>
      </div>
      {apps
        .filter(({ config }) => hasOwnPage(config))
        .map((app) => (
          <main
            key={app.config.id}
            className="page-view"
            aria-label={app.config.name}
            hidden={view !== app.config.id}
          >
            <AppCard app={app} />
          </main>
        ))}
      {hasSettings && <SettingsPage isHidden={view !== settingsView} />}
    </>
  )
}
