/** Everything that a desk, in a placement and a mode, can give to a widget or do for it. */
export const capabilityNames = [
  'ticket',
  'user',
  'section',
  'badge',
  'resize',
  'fullscreen',
  'toast',
  'track',
] as const

/** Something that a desk, in a placement and a mode, can give to a widget or do for it. */
export type Capability = (typeof capabilityNames)[number]
