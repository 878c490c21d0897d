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
import { createDesk } from './desk/desk'
import { followConfig, loadConfig } from './desk/follow-config'
import { offerPageControl } from './desk/page-control'
import { StartFailure } from './layout/start-failure'
import { Workbench } from './layout/workbench'

const root = createRoot(document.getElementById('root')!)
try {
  const config = createWritable(await loadConfig())
  const desk = await createDesk(config)
  followConfig(config)
  offerPageControl(desk)
  root.render(
    <ErrorBoundary fallbackRender={({ error }) => <StartFailure reason={reasonOf(error)} />}>
      <Workbench desk={desk} />
    </ErrorBoundary>,
  )
} catch (error) {
  root.render(<StartFailure reason={reasonOf(error)} />)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
