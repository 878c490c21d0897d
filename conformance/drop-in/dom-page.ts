import { compileFunction } from 'node:vm'
import { Window } from 'happy-dom'
import { vi } from 'vitest'
import { bundleName } from './bundle'
import { hostOrigin, type OpenPage, type Posted, type Sdk } from './page'
import type { SdkTraits } from './traits'

/**
 * Opens pages in a simulated DOM, each with a window and a copy of the bundled SDK of its own.
 *
 * Time is the fake one of the running test. The origin and the source of messages, which simulated DOMs misreport, are
 * given by hand, and data is cloned in both directions.
 */
export function domPages(script: string, traits: SdkTraits): OpenPage {
  const names = ['window', 'document', 'location', 'parent', 'queueMicrotask']
  const run = compileFunction(`${script}\nreturn ${bundleName}`, names) as (...values: unknown[]) => Sdk

  return async ({ search = '', isLoading = false, isFramed = true } = {}) => {
    const window = new Window({ url: `https://widget.example.com/${search}` })
    const posted: Posted[] = []
    const listeners: ((posted: Posted) => void)[] = []
    const uncaught: unknown[] = []
    const parent = isFramed
      ? {
          postMessage(data: Record<string, unknown>, targetOrigin: string) {
            const message = { data: structuredClone(data), targetOrigin }
            posted.push(message)
            for (const listener of listeners) listener(message)
          },
        }
      : window
    let readyState = isLoading ? 'interactive' : 'complete'
    Object.defineProperty(window, 'parent', { value: parent })
    Object.defineProperty(window.location, 'ancestorOrigins', { value: isFramed ? [hostOrigin] : [] })
    Object.defineProperty(window.document, 'readyState', { get: () => readyState })
    // The simulated DOM fires a load event of its own, at a time that nobody chose.
    window.addEventListener('load', (event) => {
      if (readyState !== 'complete') event.stopImmediatePropagation()
    })
    const runLater = (task: () => void) =>
      queueMicrotask(() => {
        try {
          task()
        } catch (error) {
          uncaught.push(error)
        }
      })

    return {
      sdk: run(window, window.document, window.location, parent, runLater),
      traits,
      posted,
      onPosted(listener) {
        posted.forEach(listener)
        listeners.push(listener)
      },
      uncaught,
      deliver(data, { origin = hostOrigin, isStranger = false } = {}) {
        const source = (isStranger ? {} : parent) as never
        window.dispatchEvent(
          new window.MessageEvent('message', { data: structuredClone(data), origin, source }),
        )
      },
      complete() {
        readyState = 'complete'
        window.document.dispatchEvent(new window.Event('readystatechange'))
        window.dispatchEvent(new window.Event('load'))
      },
      pass: async (durationMs) => void (await vi.advanceTimersByTimeAsync(durationMs)),
    }
  }
}
