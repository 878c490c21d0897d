import { CONFIG_PATH, type WorkbenchConfig } from '../config'
import { element } from './element'
import { openPage } from './page'

const config = await loadConfig().catch((error: unknown) => {
  sayServerIsGone(error)
  return null
})
if (config) openPage(config)

async function loadConfig(): Promise<WorkbenchConfig> {
  const response = await fetch(CONFIG_PATH)
  if (!response.ok) throw new Error(`It answered with ${response.status}`)
  return (await response.json()) as WorkbenchConfig
}

function sayServerIsGone(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  document.body.replaceChildren(
    element(
      'main',
      { class: 'empty' },
      element('h1', {}, 'The workbench cannot start'),
      element('p', {}, `Its server does not say which app to open: ${reason}.`),
      element('p', {}, 'Start the server again, then reload this page.'),
      element('button', { type: 'button', click: () => location.reload() }, 'Reload this page'),
    ),
  )
}
