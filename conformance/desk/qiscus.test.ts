import { qiscusDesk, textDesk } from '@deskbridge/core'
import type { DeskCase } from './desk-case'
import { describeDesk } from './desk-suite'
import { createQiscusPeer } from './hand-made-peers'

const popup: DeskCase = {
  desk: 'qiscus',
  placement: null,
  mode: 'popup',
  capabilities: ['user', 'ticket', 'resize', 'fullscreen'],
  rawName: 'helpdesk:app:note',
  createDesks: () => [qiscusDesk()],
  createPeer: createQiscusPeer('popup'),
}
describeDesk('Qiscus, popup, place not stated', popup)
describeDesk('Qiscus, popup, in a widget that also speaks Text', {
  ...popup,
  placement: 'ticket-sidebar',
  createDesks: () => [textDesk(), qiscusDesk({ placement: 'ticket-sidebar' })],
})
describeDesk('Qiscus, embed, ticket-sidebar', {
  ...popup,
  placement: 'ticket-sidebar',
  mode: 'embed',
  capabilities: ['user', 'ticket'],
  createDesks: () => [qiscusDesk({ placement: 'ticket-sidebar' })],
  createPeer: createQiscusPeer('embed'),
})
describeDesk('Qiscus, embed, main-menu', {
  ...popup,
  placement: 'main-menu',
  mode: 'embed',
  capabilities: ['user'],
  createDesks: () => [qiscusDesk({ placement: 'main-menu' })],
  createPeer: createQiscusPeer('embed', false),
})
