import type { Capability, TextDeskOptions } from '@deskbridge/core'

/** Lists what a widget can have in each place of the Text HelpDesk. */
export const textPlaces: readonly [
  placement: NonNullable<TextDeskOptions['placement']>,
  capabilities: readonly Capability[],
][] = [
  ['ticket-sidebar', ['ticket', 'section', 'toast', 'track']],
  ['main-menu', ['badge', 'toast', 'track']],
  ['settings', ['toast', 'track']],
]
