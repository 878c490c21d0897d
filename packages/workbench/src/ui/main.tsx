import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './workbench.css'
import './sections/sections.css'
import './tickets/tickets.css'
import { createRoot } from 'react-dom/client'
import { CONFIG_PATH, type WorkbenchConfig } from '../config'
import { createDesk } from './desk/desk'
import { StartFailure } from './layout/start-failure'
import { Workbench } from './layout/workbench'

const root = createRoot(document.getElementById('root')!)
await loadConfig().then(
  (config) => root.render(<Workbench desk={createDesk(config)} />),
  (error: unknown) =>
    root.render(<StartFailure reason={error instanceof Error ? error.message : String(error)} />),
)

async function loadConfig(): Promise<WorkbenchConfig> {
  const response = await fetch(CONFIG_PATH)
  if (!response.ok) throw new Error(`the server responded with ${response.status}`)
  return (await response.json()) as WorkbenchConfig
}
