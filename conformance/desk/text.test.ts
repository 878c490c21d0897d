import { qiscusDesk, textDesk } from '@deskbridge/core'
import type { DeskCase } from './desk-case'
import { describeDesk } from './desk-suite'
import { createTextPeer } from './hand-made-peers'
import { textPlaces } from './text-places'

for (const [placement, capabilities] of textPlaces) {
  const place: DeskCase = {
    desk: 'text',
    placement,
    mode: null,
    capabilities,
    rawName: 'page_data',
    hostsStartAnew: true,
    createDesks: () => [textDesk({ placement })],
    createPeer: createTextPeer(placement),
  }
  describeDesk(`Text, trusted, ${placement}`, place)
  describeDesk(`Text, trusted, ${placement}, in a widget that also speaks Qiscus`, {
    ...place,
    createDesks: () => [qiscusDesk(), textDesk({ placement })],
  })
}
