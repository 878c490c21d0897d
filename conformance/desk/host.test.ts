import { qiscusDesk, textDesk } from '@deskbridge/core'
import { describeDesk } from './desk-suite'
import { createHostPeer } from './host-peer'
import { textPlaces } from './text-places'

for (const desk of ['text', 'auto'] as const) {
  for (const [placement, capabilities] of textPlaces) {
    describeDesk(`Deskbridge's host, "${desk}", Text, ${placement}`, {
      desk: 'text',
      placement,
      mode: null,
      capabilities,
      rawName: 'page_data',
      hostsStartAnew: true,
      createDesks: () => [textDesk({ placement }), qiscusDesk({ placement })],
      createPeer: createHostPeer({ sends: ['theme'], desk, placement, mode: 'embed' }),
    })
  }
  for (const mode of ['popup', 'embed'] as const) {
    describeDesk(`Deskbridge's host, "${desk}", Qiscus, ${mode}`, {
      desk: 'qiscus',
      placement: 'ticket-sidebar',
      mode,
      capabilities: mode === 'popup' ? ['user', 'ticket', 'resize', 'fullscreen'] : ['user', 'ticket'],
      rawName: 'helpdesk:custom',
      createDesks: () => [qiscusDesk({ placement: 'ticket-sidebar' })],
      createPeer: createHostPeer({
        sends: ['user', 'mode'],
        desk: desk === 'text' ? 'qiscus' : desk,
        placement: 'ticket-sidebar',
        mode,
      }),
    })
  }
}
