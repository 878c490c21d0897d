import type { Envelope, Unsubscribe } from '@deskbridge/core/internal'
import { findCallSite, type CallSite } from '../call-site'

type Page = Window & typeof globalThis

/** A page that seems to be in a frame. */
export interface FramedPage {
  /** Dispatches a message to the page; returns its event, and whether the page listened. */
  dispatch(envelope: Envelope): { readonly event: MessageEvent; readonly hasListener: boolean }
  /** Restores the page, and removes the listeners that were left. */
  unframe(): void
  /** Returns the places where the listeners that were left had been added. */
  left(): readonly CallSite[]
}

/** What frames the page, and the handlers of what the page does. */
export interface FrameOptions {
  /** Origin of the parent, which a page of most browsers can read. */
  origin: string
  /** Called with each message that the page posts to its parent. */
  onPost: (message: unknown, targetOrigin: string, transfer: Transferable[]) => void
  /** Called when the page starts to listen for messages. */
  onListen: () => void
}

/** Puts the page of a test DOM into a frame: its parent is a window of the desk, with what a browser shows of one. */
export function framePage(page: Page, { origin, onPost, onListen }: FrameOptions): FramedPage {
  const parent = {
    postMessage(message: unknown, target?: unknown, transfer?: Transferable[]) {
      const options =
        typeof target === 'object' && target !== null ? (target as WindowPostMessageOptions) : null
      const targetOrigin = options ? options.targetOrigin : target
      onPost(message, readTarget(targetOrigin), options?.transfer ?? transfer ?? [])
    },
  }
  const listeners = watchListeners(page, onListen)
  const parentProperty = { configurable: true, enumerable: true, get: () => parent }
  const undos = [
    replace(page, 'parent', parentProperty),
    replace(page.location, 'ancestorOrigins', { configurable: true, value: [origin] }),
  ]
  // Some test DOMs forbid this one, as browsers do.
  if (Object.getOwnPropertyDescriptor(page, 'top')?.configurable !== false)
    undos.push(replace(page, 'top', parentProperty))
  let left: readonly CallSite[] = []

  return {
    dispatch({ data, origin: from, ports }) {
      const hasListener = listeners.count() > 0
      const event: MessageEvent = new page.MessageEvent('message', { data, origin: from })
      // A test DOM accepts no source that it did not create itself.
      Object.defineProperties(event, { source: { value: parent }, ports: { value: ports } })
      page.dispatchEvent(event)
      return { event, hasListener }
    },
    unframe() {
      for (const undo of undos) undo()
      left = listeners.stop()
    },
    left: () => left,
  }
}

/**
 * Returns a target's origin as a browser does, which rejects what is no origin.
 *
 * @throws {DOMException} SyntaxError
 */
function readTarget(target: unknown): string {
  const text = target === undefined ? '/' : String(target)
  if (text === '*' || text === '/') return text
  if (URL.canParse(text)) return new URL(text).origin
  throw new DOMException(
    `Failed to execute 'postMessage' on 'Window': Invalid target origin '${text}' in a call to 'postMessage'.`,
    'SyntaxError',
  )
}

interface WatchedListeners {
  count(): number
  stop(): readonly CallSite[]
}

type Listener = Parameters<Page['addEventListener']>[1]
type ListenerOptions = boolean | AddEventListenerOptions | null | undefined

interface WatchedListener {
  readonly listener: Listener
  readonly isCapture: boolean
  readonly site: CallSite
}

/** Watches the page's listeners for messages; stopping removes those that were left. */
function watchListeners(page: Page, onListen: () => void): WatchedListeners {
  const { addEventListener: add, removeEventListener: remove } = page
  let added: WatchedListener[] = []
  let handler: unknown = null

  const find = (listener: Listener, isCapture: boolean) =>
    added.find((other) => other.listener === listener && other.isCapture === isCapture)
  const forget = (entry: WatchedListener | undefined) => {
    added = added.filter((other) => other !== entry)
  }
  const watch = (listener: Listener, options: ListenerOptions) => {
    const { capture = false, once = false, signal } = readOptions(options)
    if (signal?.aborted || find(listener, capture)) return
    const entry = { listener, isCapture: capture, site: findCallSite() }
    added.push(entry)
    signal?.addEventListener('abort', () => forget(entry), { once: true })
    if (once) add.call(page, 'message', () => forget(entry), { once, capture })
  }
  const call = (event: Event) => {
    if (typeof handler === 'function') handler.call(page, event)
  }

  const undos = [
    replace(page, 'addEventListener', {
      configurable: true,
      writable: true,
      value(type: string, listener: Listener, options?: ListenerOptions) {
        add.call(page, type, listener, options ?? undefined)
        if (type !== 'message') return
        watch(listener, options)
        onListen()
      },
    }),
    replace(page, 'removeEventListener', {
      configurable: true,
      writable: true,
      value(type: string, listener: Listener, options?: ListenerOptions) {
        if (type === 'message') forget(find(listener, readOptions(options).capture ?? false))
        remove.call(page, type, listener, options ?? undefined)
      },
    }),
    // A test DOM whose window is copied to the runner's global does not call a handler that is set there.
    replace(page, 'onmessage', {
      configurable: true,
      enumerable: true,
      get: () => handler,
      set(next: unknown) {
        handler = next
        if (typeof next === 'function') page.addEventListener('message', call)
        else page.removeEventListener('message', call)
      },
    }),
  ]
  return {
    count: () => added.length,
    stop() {
      for (const undo of undos) undo()
      for (const { listener, isCapture } of added) remove.call(page, 'message', listener, isCapture)
      return added.map(({ site }) => site)
    },
  }
}

function readOptions(options: ListenerOptions): AddEventListenerOptions {
  return typeof options === 'boolean' ? { capture: options } : (options ?? {})
}

/** Replaces a member of an object until undone. */
function replace<T extends object>(holder: T, name: keyof T, by: PropertyDescriptor): Unsubscribe {
  const own = Object.getOwnPropertyDescriptor(holder, name)
  Object.defineProperty(holder, name, by)
  return () => {
    if (own) Object.defineProperty(holder, name, own)
    else Reflect.deleteProperty(holder, name)
  }
}
