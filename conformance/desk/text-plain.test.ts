// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/?plugin_id=notes&connection=plain" }
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
    createDesks: () => [textDesk({ placement })],
    createPeer: createTextPeer(placement, true),
  }
  describeDesk(`Text, plain, ${placement}`, place)
  describeDesk(`Text, plain, ${placement}, in a widget that also speaks Qiscus`, {
    ...place,
    createDesks: () => [textDesk({ placement }), qiscusDesk()],
  })
}
