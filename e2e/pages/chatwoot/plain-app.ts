import { exposeControl } from '../control'

/** What a context carries, as an app reads it. */
interface Context {
  conversation: { id: unknown; status: unknown }
  contact: unknown
  currentAgent: unknown
  customAttributes?: unknown
  theme?: unknown
}

/** Control of a dashboard app without any package, written from the vendor's page. */
export interface PlainChatwootAppControl {
  /** Returns the contexts that have come, oldest first. */
  contexts(): readonly Context[]
  /** Asks for the context. */
  fetchInfo(): void
  /** Posts something to the host. */
  post(message: unknown): void
}

const contexts: Context[] = []

function parse(text: unknown): { event?: unknown; data?: unknown } {
  try {
    return JSON.parse(String(text)) as object
  } catch {
    return {}
  }
}

window.addEventListener('message', (message) => {
  const { event, data } = parse(message.data)
  if (event === 'appContext') contexts.push(data as Context)
})

const control: PlainChatwootAppControl = {
  contexts: () => contexts,
  fetchInfo: () => window.parent.postMessage('chatwoot-dashboard-app:fetch-info', '*'),
  post: (message) => window.parent.postMessage(message, '*'),
}

exposeControl(control)
