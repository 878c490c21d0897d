import { Badge, Tabs } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import type { DockTab } from '../desk/scenario'
import { useDesk } from '../desk/use-desk'
import { FaultsPanel } from '../faults/faults-panel'
import { ComposePanel } from '../traffic/compose-panel'
import { TrafficDock } from '../traffic/traffic-dock'
import { useFaultyApps } from './use-faulty-apps'

/** Renders the dock below the desk: the traffic, and the tools that act on the apps. */
export function Dock() {
  const { faults, scenario } = useDesk()
  const tab = useReadable(scenario, ({ dock }) => dock)
  const count = useReadable(faults.active, ({ length }) => length)
  return (
    <Tabs
      className="dock"
      classNames={{ panel: 'dock-panel' }}
      keepMounted={false}
      value={tab}
      onChange={(value) => scenario.change({ dock: value as DockTab })}
    >
      <Tabs.List aria-label="Dock">
        <Tabs.Tab value="traffic">Traffic</Tabs.Tab>
        <Tabs.Tab value="compose">Compose</Tabs.Tab>
        <Tabs.Tab
          value="faults"
          rightSection={
            count > 0 && (
              <Badge size="xs" color="red" circle={count < 10}>
                {count}
              </Badge>
            )
          }
        >
          Faults
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="traffic">
        <TrafficDock />
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
