// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/#pinboard=widget-1" }
import { qiscusDesk, textDesk, type Placement } from '@deskbridge/core'
import { deskHosts } from '@deskbridge/host/engine'
import { expect, it } from 'vitest'
import type { DeskCase } from '../desk/desk-case'
import { describeDesk } from '../desk/desk-suite'
import { createHostPeer } from '../desk/host-peer'
import { confetti, pinboardCard, pinboardDesk, pinboardId } from './widget'

const place = (placement: Placement, desk: typeof pinboardId | 'auto' = pinboardId): DeskCase => ({
  desk: pinboardId,
  placement,
  mode: null,
  capabilities: [],
  rawName: 'note',
  rawData: { list: [1, null] },
  createDesks: () => [pinboardDesk({ placement })],
  createPeer: createHostPeer({ sends: ['theme'], desk, placement, mode: 'embed' }),
})

for (const desk of [pinboardId, 'auto'] as const) {
  describeDesk(`the pinboard, "${desk}", beside the ticket`, {
    ...place('ticket-sidebar', desk),
    capabilities: ['ticket', 'toast'],
  })
  describeDesk(`the pinboard, "${desk}", on a card, which no other desk has`, {
    ...place(pinboardCard, desk),
    capabilities: [confetti],
    ownUses: {
      confetti: {
        act: (widget) => widget.send('confetti', 3),
        actions: [{ kind: 'send', name: 'confetti', data: 3 }],
      },
    },
  })
}
describeDesk('the pinboard, in a widget of every desk', {
  ...place('ticket-sidebar'),
  capabilities: ['ticket', 'toast'],
  createDesks: () => [textDesk(), qiscusDesk(), pinboardDesk()],
})

it('is added to the desks of the host by its folders and two lines', () => {
  expect(deskHosts.map(({ name }) => name)).toContain('Pinboard')
})
