// The globals that the engine may use without the DOM library: those that browsers and Node.js share.

declare function setTimeout(run: () => void, delayMs?: number): number
declare function clearTimeout(timer: number | undefined): void
declare function queueMicrotask(run: () => void): void
declare function structuredClone<T>(value: T, options?: { transfer?: Transferable[] }): T
declare const performance: { now(): number }
declare const crypto: { getRandomValues(array: Uint32Array): Uint32Array }

type Transferable = MessagePort | ArrayBuffer

declare class MessagePort {
  postMessage(message: unknown): void
  close(): void
}

declare class URLSearchParams {
  constructor(query: string)
  get(name: string): string | null
}

declare class URL {
  static canParse(url: string, base?: string): boolean
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
  readonly origin: string
  readonly pathname: string
  readonly search: string
}

// Core's internal entry reaches the widget's side, which looks for a page. The engine itself must not: lint forbids these names here.

declare const window: Window | undefined

interface Window {
  readonly document: {
    readonly readyState: string
    readonly hidden: boolean
    addEventListener(type: 'visibilitychange', listener: () => void): void
    removeEventListener(type: 'visibilitychange', listener: () => void): void
  }
  readonly location: { readonly search: string; readonly hash: string }
  addEventListener(type: 'load', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'load', listener: () => void): void
}
