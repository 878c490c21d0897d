import { MantineProvider, Splitter } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { AppCard } from '../apps/app-card'
import { isInMenu, type Desk } from '../desk/desk'
import { DetailsPanel } from '../tickets/details-panel'
import { MainMenu } from './main-menu'
import { ticketsView } from '../desk/settings'
import { cssVariables, theme } from './theme'
import { TicketView } from '../tickets/ticket-view'
import { ToastBar } from './toast-bar'
import { TopBar } from './top-bar'
import { TrafficDock } from '../traffic/traffic-dock'
import { DeskContext } from '../desk/use-desk'

/** Renders the desk: its tickets, the open ticket, the apps beside it, and the traffic. */
export function Workbench({ desk }: { desk: Desk }) {
  const { theme: scheme, view } = useReadable(desk.settings)
  const isBesideTickets = view === ticketsView
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <DeskContext value={desk}>
        <div className="workbench">
          <TopBar />
          <Splitter
            orientation="vertical"
            className="split"
            lineSize={1}
            withHandle={false}
            step="16px"
            shiftStep="64px"
          >
            <Splitter.Pane defaultSize={100} min="10rem" className="desk">
              <MainMenu />
              <TicketView isHidden={!isBesideTickets} />
              <DetailsPanel isHidden={!isBesideTickets} />
              <section className="apps" aria-label="Apps" hidden={!isBesideTickets}>
                {desk.apps.map((app) => !isInMenu(app.config) && <AppCard key={app.config.id} app={app} />)}
              </section>
              {desk.apps
                .filter(({ config }) => isInMenu(config))
                .map((app) => (
                  <div key={app.config.id} className="menu-app" hidden={view !== app.config.id}>
                    <AppCard app={app} />
                  </div>
                ))}
            </Splitter.Pane>
            <Splitter.Pane defaultSize="15rem" min="6rem">
              <TrafficDock />
            </Splitter.Pane>
          </Splitter>
        </div>
        <ToastBar />
      </DeskContext>
    </MantineProvider>
  )
}
