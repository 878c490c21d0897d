import type { Unsubscribe } from '@deskbridge/core/internal'
import { findCallSite, type CallSite } from '../call-site'

type Page = Window & typeof globalThis

/** Is a page that seems to be in a frame. */
export interface FramedPage {
  /** Tells the page's listeners of a message; tells whether there was one. */
  dispatch(message: { data: unknown; origin: string; ports: readonly MessagePort[] }): boolean
  /** Ends it: the page is as it was, and listeners that were left are removed. */
  unframe(): void
  /** Lists where the listeners were added that were left. */
  left(): readonly CallSite[]
}

/** Says what stands in for the desk's window, and what it hears of the page. */
export interface FrameOptions {
  /** Takes what the page posts to its parent. */
  onPost: (message: unknown, targetOrigin: string, transfer: Transferable[]) => void
  /** Hears that the page listens for messages. */
  onListen: () => void
}

/** Puts the page of a test DOM into a frame: its parent is a window of the desk, of which it sees what a browser shows. */
export function framePage(page: Page, { onPost, onListen }: FrameOptions): FramedPage {
  const parent = {
    postMessage(message: unknown, target?: unknown, transfer?: Transferable[]) {
      const options =
        typeof target === 'object' && target !== null ? (target as WindowPostMessageOptions) : null
      const targetOrigin = options ? options.targetOrigin : target
      onPost(message, readTarget(targetOrigin), options?.transfer ?? transfer ?? [])
    },
  }
  const listeners = watchListeners(page, onListen)
  const putBack = replace(page, 'parent', { configurable: true, enumerable: true, get: () => parent })
  let left: readonly CallSite[] = []

  return {
    dispatch({ data, origin, ports }) {
      const isHeard = listeners.count() > 0 || Boolean(page.onmessage)
      const event = new page.MessageEvent('message', { data, origin })
      // A test DOM takes no source that it has not made itself.
      Object.defineProperties(event, { source: { value: parent }, ports: { value: ports } })
      page.dispatchEvent(event)
      return isHeard
    },
    unframe() {
      putBack()
      left = listeners.stop()
    },
    left: () => left,
  }
}

/**
 * Reads a target as a browser does, which refuses what is no origin.
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

/** Knows the page's listeners for messages that are added meanwhile; stopping removes those that were left. */
function watchListeners(page: Page, onListen: () => void): WatchedListeners {
  const added = new Map<Listener, CallSite>()
  const { addEventListener: add, removeEventListener: remove } = page

  const putBackAdd = replace(page, 'addEventListener', {
    configurable: true,
    writable: true,
    value(type: string, listener: Listener, ...options: [AddEventListenerOptions?]) {
      add.call(page, type, listener, ...options)
      if (type !== 'message') return
      if (!added.has(listener)) added.set(listener, findCallSite())
      onListen()
    },
  })
  const putBackRemove = replace(page, 'removeEventListener', {
    configurable: true,
    writable: true,
    value(type: string, listener: Listener, ...options: [EventListenerOptions?]) {
      if (type === 'message') added.delete(listener)
      remove.call(page, type, listener, ...options)
    },
  })
  return {
    count: () => added.size,
    stop() {
      putBackAdd()
      putBackRemove()
      for (const listener of added.keys()) remove.call(page, 'message', listener)
      return [...added.values()]
    },
  }
}

/** Replaces a member of the page, until undone. */
function replace(
  page: Page,
  name: 'parent' | 'addEventListener' | 'removeEventListener',
  by: PropertyDescriptor,
) {
  const own = Object.getOwnPropertyDescriptor(page, name)
  Object.defineProperty(page, name, by)
  const undo: Unsubscribe = () => {
    if (own) Object.defineProperty(page, name, own)
    else delete (page as Partial<Page>)[name]
  }
  return undo
}
