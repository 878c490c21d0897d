import type { Writable } from '@deskbridge/core'
import { shareStructure } from '@deskbridge/core/internal'
import { CONFIG_PATH, EVENTS_PATH, type WorkbenchConfig } from '../../config'

/** Time until a page tries again that another server has rejected, in milliseconds. */
const RETRY_MS = 2000

/** Loads the configuration of the page from its server. */
export async function loadConfig(): Promise<WorkbenchConfig> {
  const response = await fetch(CONFIG_PATH)
  if (!response.ok) throw new Error(`the server responded with ${response.status}`)
  const config = (await response.json()) as Partial<WorkbenchConfig> | null
  if (!Array.isArray(config?.apps)) throw new Error(`${CONFIG_PATH} lists no apps`)
  return config as WorkbenchConfig
}

/**
 * Keeps the configuration of the page as its server has it.
 *
 * It is loaded after each connection as well, since a change may have been missed. A page that nobody sees is not connected:
 * browsers open only six connections to a server, and each tab would keep one of them.
 */
export function followConfig(config: Writable<WorkbenchConfig>): void {
  let events: EventSource | null = null
  let loading = Promise.resolve()
  const load = () => {
    loading = loading.then(async () => {
      // Without one, the server is starting or gone: the next connection loads it.
      const loaded = await loadConfig().catch(() => null)
      if (loaded) config.set(shareStructure(config.get(), loaded))
    })
  }
  const disconnect = () => {
    events?.close()
    events = null
  }
  const connect = () => {
    if (document.hidden || events) return
    const connected = new EventSource(EVENTS_PATH)
    connected.addEventListener('open', load)
    connected.addEventListener('message', load)
    connected.addEventListener('error', () => {
      // The browser itself tries again unless another server has responded.
      if (connected.readyState !== EventSource.CLOSED || events !== connected) return
      disconnect()
      setTimeout(connect, RETRY_MS)
    })
    events = connected
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()))
  connect()
}
