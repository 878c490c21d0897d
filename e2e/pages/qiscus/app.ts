import { exposeControl } from '../control'

/** Control of the page with the Qiscus app. */
export interface QiscusAppControl {
  /** Returns the received messages of the channel, oldest first. */
  events(): readonly { event: string; payload: unknown }[]
  /** Returns the app id that the desk assigned, or `null` before that. */
  appId(): unknown
  /** Announces the app again. */
  sendReady(): void
  requestUser(): void
  requestTicket(): void
  resize(width: string, height: string): void
  setFullscreen(fullscreen: boolean): void
  /** Posts any event; the payload is sent unchanged, without the app id. */
  send(event: string, payload?: unknown): void
  /** Posts any value. */
  post(message: unknown): void
}

let currentAppId: unknown = null
const events: { event: string; payload: unknown }[] = []

window.addEventListener('message', (event) => {
  const { channel, event: eventName, payload } = event.data || {}
  if (channel !== 'helpdesk:apps') return
  events.push({ event: eventName, payload })
  if (eventName === 'helpdesk:context:app') {
    currentAppId = payload.appId
  }
})

function sendReady(): void {
  window.parent.postMessage({ channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }, '*')
}

window.addEventListener('load', sendReady)
// When the script starts late, the document has already loaded.
if (document.readyState === 'complete') sendReady()

const control: QiscusAppControl = {
  events: () => events,
  appId: () => currentAppId,
  sendReady,
  requestUser() {
    window.parent.postMessage(
      { channel: 'helpdesk:apps', event: 'helpdesk:get:context:user', payload: { appId: currentAppId } },
      '*',
    )
  },
  requestTicket() {
    window.parent.postMessage(
      { channel: 'helpdesk:apps', event: 'helpdesk:get:context:ticket', payload: { appId: currentAppId } },
      '*',
    )
  },
  resize(width, height) {
    window.parent.postMessage(
      {
        channel: 'helpdesk:apps',
        event: 'helpdesk:app:resize',
        payload: { appId: currentAppId, width, height },
      },
      '*',
    )
  },
  setFullscreen(fullscreen) {
    window.parent.postMessage(
      {
        channel: 'helpdesk:apps',
        event: 'helpdesk:app:fullscreen',
        payload: { appId: currentAppId, fullscreen },
      },
      '*',
    )
  },
  send(event, payload) {
    window.parent.postMessage({ channel: 'helpdesk:apps', event, payload }, '*')
  },
  post(message) {
    window.parent.postMessage(message, '*')
  },
}
exposeControl(control)
