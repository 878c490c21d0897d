import { Tabs } from '@mantine/core'
import { TrafficDock } from '../traffic/traffic-dock'

/** Renders the dock below the desk: the traffic, and the tools that act on the apps. */
export function Dock() {
  return (
    <Tabs defaultValue="traffic" className="dock" keepMounted={false} classNames={{ panel: 'dock-panel' }}>
      <Tabs.List aria-label="Dock">
        <Tabs.Tab value="traffic">Traffic</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="traffic">
        <TrafficDock />
      </Tabs.Panel>
    </Tabs>
  )
}
