import {
  createLinkListeners,
  observeVerdicts,
  type Envelope,
  type Link,
  type Verdict,
} from '@deskbridge/core/internal'

/** Wraps a link's end so that each message which arrives there is reported after its listeners were called. */
export function createTracedLink(
  link: Link,
  onArrival: (envelope: Envelope, hasListener: boolean) => void,
): Link {
  const { listen, notify, refuse, count, clear } = createLinkListeners()
  link.listen((envelope) => {
    const hasListener = count() > 0
    notify(envelope)
    onArrival(envelope, hasListener)
  }, refuse)
  return {
    ...link,
    listen,
    close() {
      clear()
      link.close()
    },
  }
}

/** Returns a function that returns what the widgets on a link made of a message; `undefined` where none of them received it. */
export function collectVerdicts(link: Link): (envelope: Envelope) => Verdict | undefined {
  const verdicts = new WeakMap<Envelope, Verdict>()
  observeVerdicts(link, (envelope, verdict) => void verdicts.set(envelope, verdict))
  return (envelope) => verdicts.get(envelope)
}
