import { MantineProvider, Splitter } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { AppCard } from './app-card'
import type { Desk } from './desk'
import { DetailsPanel } from './details-panel'
import { cssVariables, theme } from './theme'
import { TicketList } from './ticket-list'
import { TicketView } from './ticket-view'
import { ToastBar } from './toast-bar'
import { TopBar } from './top-bar'
import { TrafficDock } from './traffic-dock'
import { DeskContext } from './use-desk'

/** Draws the desk: its tickets, the open one, the apps beside it, and the traffic between them. */
export function Workbench({ desk }: { desk: Desk }) {
  const scheme = useReadable(desk.settings, (settings) => settings.theme)
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
              <TicketList />
              <TicketView />
              <DetailsPanel />
              <section className="apps" aria-label="Apps">
                {desk.apps.map((app) => (
                  <AppCard key={app.config.id} app={app} />
                ))}
              </section>
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
