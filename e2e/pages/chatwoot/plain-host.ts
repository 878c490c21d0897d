import { exposeControl } from '../control'

/** The version of the vendor's interface that the page plays. */
export type ChatwootVersion = 'v3' | 'v4'

/** Control of a page that is Chatwoot with dashboard apps, written from the vendor's public source. */
export interface PlainChatwootHostControl {
  /** Opens a conversation whose apps are of a version: each app is a tab with its frames, of which the first tab is shown. */
  open(version: ChatwootVersion, id: number, apps: readonly (readonly string[])[]): Promise<void>
  /** Shows the tab of another app. */
  show(app: number): Promise<void>
  /** Changes the open conversation, of which no app is notified. */
  change(changes: object): void
  /** Changes the theme. */
  setTheme(theme: 'light' | 'dark'): void
  /** Posts text to every frame. */
  post(text: string): void
  /** Returns what the frames have sent. */
  received(): readonly unknown[]
}

const request = 'chatwoot-dashboard-app:fetch-info'
const contact = { id: 7, name: 'Jane Roe', email: 'jane@example.com', phone_number: null }
const currentAgent = { id: 3, name: 'Alex Poe', email: 'alex@example.com' }
const customAttributes = [{ attribute_key: 'order', attribute_display_name: 'Order' }]

interface Tab {
  readonly element: HTMLElement
  readonly urls: readonly string[]
  readonly frames: HTMLIFrameElement[]
}

const received: unknown[] = []
let version: ChatwootVersion = 'v4'
let conversation: object = {}
let theme = 'light'
let tabs: Tab[] = []
let shown = 0

/** Posts the context to a frame, to any origin. */
function sendContext(frame: HTMLIFrameElement | undefined): void {
  const added = version === 'v4' ? { customAttributes, theme } : {}
  const data = { conversation, contact, currentAgent, ...added }
  frame?.contentWindow?.postMessage(JSON.stringify({ event: 'appContext', data }), '*')
}

// Version 3 answers the first frame of the tab that is shown, whoever has asked.
window.addEventListener('message', ({ data, source }) => {
  received.push(data)
  if (data !== request) return
  const { frames = [] } = tabs[shown] ?? {}
  sendContext(version === 'v3' ? frames[0] : frames.find(({ contentWindow }) => contentWindow === source))
})

/** Adds the frames of a tab when it is shown for the first time, and waits until they have loaded. */
async function show(index: number): Promise<void> {
  shown = index
  for (const [other, { element }] of tabs.entries()) element.hidden = other !== index
  const { element, urls, frames } = tabs[index]!
  if (frames.length > 0) return
  const loads = urls.map((url, position) => {
    const frame = Object.assign(document.createElement('iframe'), { src: url })
    const holder = Object.assign(document.createElement('section'), { id: `app-${index}-${position}` })
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    frame.addEventListener('load', () => sendContext(frame))
    frames.push(frame)
    holder.append(frame)
    element.append(holder)
    return loaded
  })
  await Promise.all(loads)
}

const control: PlainChatwootHostControl = {
  async open(given, id, apps) {
    for (const { element } of tabs) element.remove()
    version = given
    conversation = { id, status: 'open', labels: [], created_at: 1714984200, meta: { sender: contact } }
    tabs = apps.map((urls) => ({ element: document.createElement('div'), urls, frames: [] }))
    document.body.append(...tabs.map(({ element }) => element))
    await show(0)
  },
  show,
  change(changes) {
    conversation = { ...conversation, ...changes }
  },
  setTheme(next) {
    theme = next
    if (version === 'v4') for (const frame of tabs[shown]!.frames) sendContext(frame)
  },
  post(text) {
    for (const { frames } of tabs) for (const frame of frames) frame.contentWindow!.postMessage(text, '*')
  },
  received: () => received,
}

exposeControl(control)
