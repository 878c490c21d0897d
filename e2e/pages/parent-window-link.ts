import type { PeerLink } from '@deskbridge/fixtures/peer-link'

/** The link to the page that frames this one, whatever its origin. */
export const parentWindowLink: PeerLink = {
  post: (message) => window.parent.postMessage(message, '*'),
  listen: (listener) => window.addEventListener('message', listener),
}
