import { createLinkPair, type Clock, type Link } from '@deskbridge/core'
import { createFakeClock } from '@deskbridge/fixtures/fake-clock'
import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import { createFaults, createFaultyLink, createTracedLink } from '@deskbridge/host-emulator'
import { describeLink, type LinkSubject } from './link-suite'

const origins = ['https://desk.example.com', 'https://widget.example.com'] as const

/** Takes a link around one end of a pair as the link under test. */
function takeWrapped(wrap: (link: Link, clock: Clock) => Link): LinkSubject {
  const clock = createFakeClock()
  const [near, far] = createLinkPair({ clock, origins })
  const arrived: LinkSubject['arrived'] = []
  far.listen(({ data, ports }) => void arrived.push({ data, ports }))
  return {
    link: wrap(near, clock),
    farOrigin: origins[1],
    arrived,
    send: (data, transfer = []) => far.post(data, { transfer }),
    settle: () => clock.advance(10),
    collectUncaught,
  }
}

describeLink('a link without faults', () =>
  takeWrapped((link, clock) =>
    createFaultyLink(link, { faults: createFaults(), clock, nameOf: () => 'any', onFault() {} }),
  ),
)
describeLink('a link whose messages are late', () =>
  takeWrapped((link, clock) => {
    const faults = createFaults()
    faults.latency({ ms: 5 })
    return createFaultyLink(link, { faults, clock, nameOf: () => 'any', onFault() {} })
  }),
)
describeLink('a traced link', () => takeWrapped((link) => createTracedLink(link, () => {})))
