import { qiscusDesk, textDesk, type Capability, type Placement } from '@deskbridge/core'
import type { DeskCase } from './desk-case'
import { describeDesk } from './desk-suite'
import { createTextPeer } from './hand-made-peers'

const places: Record<Placement, readonly Capability[]> = {
  'ticket-sidebar': ['ticket', 'section', 'toast', 'track'],
  'main-menu': ['badge', 'toast', 'track'],
  settings: ['toast', 'track'],
}

for (const [name, capabilities] of Object.entries(places)) {
  const placement = name as Placement
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
