import type { Unsubscribe } from './readable'

/** Returns the page's window, or `null` where there is none, as on a server. */
export function getWindow(): Window | null {
  return typeof window === 'undefined' ? null : window
}

/** Calls a function each time that the page becomes visible. */
export function onShown(run: () => void): Unsubscribe {
  const page = getWindow()?.document
  const onChange = () => {
    if (!page!.hidden) run()
  }
  page?.addEventListener('visibilitychange', onChange)
  return () => page?.removeEventListener('visibilitychange', onChange)
}

/** Calls a function when the document has loaded: immediately if it has already, or if there is none. */
export function whenLoaded(run: () => void): Unsubscribe {
  const page = getWindow()
  if (!page || page.document.readyState === 'complete') {
    run()
    return () => {}
  }
  page.addEventListener('load', run, { once: true })
  return () => page.removeEventListener('load', run)
}
