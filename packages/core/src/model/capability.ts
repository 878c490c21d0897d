/** The capabilities that more than one desk may have. */
export const capabilityNames = [
  'ticket',
  'user',
  'section',
  'badge',
  'resize',
  'fullscreen',
  'toast',
  'insertText',
  'updateTicket',
  'beforeSave',
  'track',
] as const

/** A capability that more than one desk may have. */
export type CommonCapability = (typeof capabilityNames)[number]

/** A capability of any desk: a common one, or one that only this desk has. */
export type AnyCapability = CommonCapability | (string & {})
