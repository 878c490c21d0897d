import { Badge, Tabs } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import type { Scenario } from '../desk/scenario'
import { useDesk } from '../desk/use-desk'
import { FaultsPanel } from '../faults/faults-panel'
import { OpeningStateEditor } from '../sections/opening-state-editor'
import { TicketEditor } from '../tickets/ticket-editor'
import { ComposePanel } from '../traffic/compose-panel'
import { TrafficDock } from '../traffic/traffic-dock'
import { useFaultyApps } from './use-faulty-apps'

/** Renders the dock below the desk: the traffic, and the tools that act on the apps. */
export function Dock() {
  const { scenario, faults } = useDesk()
  const tab = useReadable(scenario, (now) => now.tab)
  const count = useReadable(faults.active, ({ length }) => length)
  return (
    <Tabs
      value={tab}
      onChange={(next) => scenario.change({ tab: next as Scenario['tab'] })}
      role="region"
      aria-label="Dock"
      className="dock"
      keepMounted={false}
      classNames={{ panel: 'dock-panel' }}
    >
      <Tabs.List aria-label="Dock">
        <Tabs.Tab value="traffic">Traffic</Tabs.Tab>
        <Tabs.Tab value="ticket">Ticket</Tabs.Tab>
        <Tabs.Tab value="section">Section</Tabs.Tab>
        <Tabs.Tab value="compose">Compose</Tabs.Tab>
        <Tabs.Tab value="faults" rightSection={count > 0 && <FaultCount count={count} />}>
          Faults
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="traffic">
        <TrafficDock />
      </Tabs.Panel>
      <Tabs.Panel value="ticket" keepMounted>
        <TicketEditor />
      </Tabs.Panel>
      <Tabs.Panel value="section" keepMounted>
        <OpeningStateEditor />
      </Tabs.Panel>
      <Tabs.Panel value="compose">
        <ComposePanel />
      </Tabs.Panel>
      <Tabs.Panel value="faults">
        <FaultsPanel faults={faults} apps={useFaultyApps()} />
      </Tabs.Panel>
    </Tabs>
  )
}

function FaultCount({ count }: { count: number }) {
  return (
    <Badge size="xs" color="red.9" circle={count < 10}>
      {count}
    </Badge>
  )
}
