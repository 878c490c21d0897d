/** The capabilities that more than one desk may have. */
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

/** What a desk can provide or do, in a placement and a mode: one of the common capabilities, or one that only this desk has. */
export type Capability = (typeof capabilityNames)[number] | (string & {})
