import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './workbench.css'
import './sections/sections.css'
import './settings/settings.css'
import './sortable/sortable.css'
import './tickets/tickets.css'
import { createWritable } from '@deskbridge/core'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from 'react-error-boundary'
import { CONFIG_PATH, type WorkbenchConfig } from '../config'
import { createDesk } from './desk/desk'
import { StartFailure } from './layout/start-failure'
import { Workbench } from './layout/workbench'

const root = createRoot(document.getElementById('root')!)
try {
  const desk = await createDesk(createWritable(await loadConfig()))
  root.render(
    <ErrorBoundary fallbackRender={({ error }) => <StartFailure reason={reasonOf(error)} />}>
      <Workbench desk={desk} />
    </ErrorBoundary>,
  )
} catch (error) {
  root.render(<StartFailure reason={reasonOf(error)} />)
}

async function loadConfig(): Promise<WorkbenchConfig> {
  const response = await fetch(CONFIG_PATH)
  if (!response.ok) throw new Error(`the server responded with ${response.status}`)
  const config = (await response.json()) as Partial<WorkbenchConfig> | null
  if (!Array.isArray(config?.apps)) throw new Error(`${CONFIG_PATH} lists no apps`)
  return config as WorkbenchConfig
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
