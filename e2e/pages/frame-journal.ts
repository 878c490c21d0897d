/** One thing that happened between a host page and a frame, in the order in which the host page saw it. */
export type JournalEntry =
  { at: 'host' | 'widget'; atMs: number; message: unknown } | { at: 'frame'; atMs: number; event: 'load' }

/** Keeps what passes between the host page and one frame. */
export interface FrameJournal {
  readonly entries: readonly JournalEntry[]
  /** The window of the frame as it is. */
  readonly window: Window
  /** Posts to the frame and writes it down. */
  post(message: unknown, targetOrigin: string): void
  /** Calls the listener when the frame has posted, before any other listener of the page. */
  onMessage(listener: (message: unknown) => void): void
  /** Calls the listener at every `load` of the frame, before any other listener of the page. */
  onLoad(listener: () => void): void
  close(): void
}

/** Writes down what came from a frame, by the frame's window. */
const receivers = new Map<unknown, (message: unknown) => void>()

// Registered before any library listens: a window calls its listeners in the order of their registration, and the
// genuine library writes into the messages that it receives.
globalThis.addEventListener('message', (event) => receivers.get(event.source)?.(structuredClone(event.data)))

/** Starts a journal for a frame that stands in a container. */
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
  // Captured above the frame, so that it runs before the listeners of the frame itself.
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

/** Makes everything that code of others posts through `frame.contentWindow` pass through the journal. */
export function divertContentWindow(frame: HTMLIFrameElement, journal: FrameJournal): void {
  Object.defineProperty(frame, 'contentWindow', { value: { postMessage: journal.post } })
}

function contentWindowOf(frame: HTMLIFrameElement): Window {
  if (frame.contentWindow) return frame.contentWindow
  throw new Error('The frame has no window: put it into the document before keeping a journal of it.')
}
