import type { Unsubscribe } from '@deskbridge/core/internal'

/**
 * Adds what a desk adds to the URL of an app to the query of the page, until it is undone.
 *
 * Does nothing where there is no page.
 */
export function providePageUrl(appUrl: string, frameUrl: string): Unsubscribe {
  const page = typeof window === 'undefined' ? null : window
  if (!page || page.location.origin === 'null') return () => {}
  const { history, location } = page
  const { href } = location
  const url = new URL(href)
  const own = new URL(appUrl).searchParams
  for (const [name, value] of new URL(frameUrl).searchParams) {
    if (!own.has(name)) url.searchParams.set(name, value)
  }
  history.replaceState(history.state, '', url.href)
  return () => history.replaceState(history.state, '', href)
}
