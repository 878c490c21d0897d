import type { PeerLink } from '@deskbridge/fixtures/peer-link'

/** An event between a host page and a frame, in the order in which the host page saw it. */
export type JournalEntry =
  { at: 'host' | 'widget'; atMs: number; message: unknown } | { at: 'frame'; atMs: number; event: 'load' }

/** Record of what passes between the host page and one frame. */
export interface FrameJournal {
  readonly entries: readonly JournalEntry[]
  /** The original window of the frame. */
  readonly window: Window
  /** Posts to the frame and records it. */
  post(message: unknown, targetOrigin: string): void
  /** Calls the listener for each message of the frame, before any other listener of the page. */
  onMessage(listener: (message: unknown) => void): void
  /** Calls the listener at every `load` of the frame, before any other listener of the page. */
  onLoad(listener: () => void): void
  close(): void
}

/** Recorders of incoming messages, by the frame's window. */
const receivers = new Map<unknown, (message: unknown) => void>()

// Registered before any library listens: a window calls its listeners in order of registration, and the genuine library
// modifies the messages that it receives.
globalThis.addEventListener('message', (event) => receivers.get(event.source)?.(structuredClone(event.data)))

/** Starts a journal for a frame in a container. */
export function keepJournal(frame: HTMLIFrameElement, container: Element): FrameJournal {
  const entries: JournalEntry[] = []
  const messageListeners: ((message: unknown) => void)[] = []
  const loadListeners: (() => void)[] = []
  const window = contentWindowOf(frame)

  receivers.set(window, (message) => {
    entries.push({ at: 'widget', atMs: performance.now(), message })
    for (const listener of messageListeners) listener(message)
  })
  const onLoad = (event: Event): void => {
    if (event.target !== frame) return
    entries.push({ at: 'frame', atMs: performance.now(), event: 'load' })
    for (const listener of loadListeners) listener()
  }
  // Captured on a parent of the frame, so that it runs before the listeners of the frame itself.
  container.addEventListener('load', onLoad, { capture: true })

  return {
    entries,
    window,
    post(message, targetOrigin) {
      entries.push({ at: 'host', atMs: performance.now(), message: structuredClone(message) })
      window.postMessage(message, targetOrigin)
    },
    onMessage: (listener) => void messageListeners.push(listener),
    onLoad: (listener) => void loadListeners.push(listener),
    close() {
      receivers.delete(window)
      container.removeEventListener('load', onLoad, { capture: true })
    },
  }
}

/** Opens a page in a frame, in a container whose id is the app's name, and returns its journal with the link to it. */
export function openFrame(name: string, url: string) {
  const container = Object.assign(document.createElement('section'), { id: name })
  const frame = document.createElement('iframe')
  document.body.append(container)
  container.append(frame)
  const journal = keepJournal(frame, container)
  const { origin } = new URL(url)
  const link: PeerLink = {
    post: (message) => journal.post(message, origin),
    listen: (listener) => journal.onMessage((data) => listener({ data })),
  }
  frame.src = url
  return { frame, journal, link }
}

/** Routes everything that other code posts through `frame.contentWindow` through the journal. */
export function divertContentWindow(frame: HTMLIFrameElement, journal: FrameJournal): void {
  Object.defineProperty(frame, 'contentWindow', { value: { postMessage: journal.post } })
}

function contentWindowOf(frame: HTMLIFrameElement): Window {
  if (frame.contentWindow) return frame.contentWindow
  throw new Error('The frame has no window. Add it to the document before starting its journal.')
}
