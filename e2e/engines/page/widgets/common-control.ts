import { watched } from '../watch-page'
import type { Errand } from './poster'

/** Control that every widget's page has. */
export interface CommonControl {
  /** Returns the text that the page shows. */
  text(): string
  /** Returns the number of elements that match a selector. */
  count(selector: string): number
  /** Clicks on the button with a label. */
  click(label: string): void
  /** Returns the content security policy's violations and the errors that nobody caught. */
  problems(): string[]
  /** Returns the data of all messages from the parent, oldest first. */
  fromParent(): unknown[]
  /** Returns the data of all messages from the window that opened this page, oldest first. */
  fromOpener(): unknown[]
  /** Posts messages to the page that frames this one. */
  postToParent(messages: readonly unknown[]): void
  /** Posts messages to the frame with an index in the page that frames this one. */
  postToSibling(index: number, messages: readonly unknown[]): void
  /** Puts a frame into this page, which posts messages to this page or to the one that frames it. */
  postFromNested(messages: readonly unknown[], to: Errand['to']): Promise<void>
  /** Opens another page in this frame. */
  navigate(url: string): void
  /** Returns what the page can read of the browser and its place. */
  surroundings(): Surroundings
}

/** What a page can read of the browser and its place. */
export interface Surroundings {
  origin: string
  referrer: string
  ancestorOrigins: string[] | null
  /** What came of an attempt to use the page's storage. */
  storage: 'works' | 'blocked'
}

export const commonControl: CommonControl = {
  text: () => document.body.innerText,
  count: (selector) => document.querySelectorAll(selector).length,
  click(label) {
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === label)!.click()
  },
  problems: () => [...watched.violations, ...watched.errors],
  fromParent: () => watched.fromParent,
  fromOpener: () => watched.fromOpener,
  postToParent: (messages) => messages.forEach((message) => window.parent.postMessage(message, '*')),
  postToSibling(index, messages) {
    for (const message of messages) window.parent.frames[index]!.postMessage(message, '*')
  },
  async postFromNested(messages, to) {
    const frame = document.createElement('iframe')
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    frame.src = new URL('poster.html', location.href).href
    document.body.append(frame)
    await loaded
    for (const message of messages) frame.contentWindow!.postMessage({ to, message } satisfies Errand, '*')
  },
  // The answer is posted before the page goes.
  navigate: (url) => void setTimeout(() => location.assign(url)),
  surroundings: () => ({
    origin: window.origin,
    referrer: document.referrer,
    ancestorOrigins: location.ancestorOrigins ? [...location.ancestorOrigins] : null,
    storage: tryStorage(),
  }),
}

function tryStorage(): Surroundings['storage'] {
  try {
    localStorage.setItem('deskbridge-engines', 'kept')
    return localStorage.getItem('deskbridge-engines') === 'kept' ? 'works' : 'blocked'
  } catch {
    return 'blocked'
  }
}
