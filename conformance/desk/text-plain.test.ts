// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://widget.example.com/?plugin_id=notes&connection=plain" }
import { qiscusDesk, textDesk } from '@deskbridge/core'
import type { DeskCase } from './desk-case'
import { describeDesk } from './desk-suite'
import { createPlainTextPeer } from './hand-made-peers'

const sidebar: DeskCase = {
  desk: 'text',
  placement: 'ticket-sidebar',
  mode: null,
  capabilities: ['ticket', 'section', 'toast', 'track'],
  rawName: 'page_data',
  createDesks: () => [textDesk()],
  createPeer: createPlainTextPeer('ticket-sidebar'),
}
describeDesk('Text, plain, ticket-sidebar', sidebar)
describeDesk('Text, plain, ticket-sidebar, in a widget that also speaks Qiscus', {
  ...sidebar,
  createDesks: () => [textDesk(), qiscusDesk()],
})
describeDesk('Text, plain, main-menu', {
  ...sidebar,
  placement: 'main-menu',
  capabilities: ['badge', 'toast', 'track'],
  createDesks: () => [textDesk({ placement: 'main-menu' })],
  createPeer: createPlainTextPeer('main-menu'),
})
