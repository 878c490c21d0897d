/** The version that a handshake carries (docs/protocols/zendesk.md, Z20). */
export const frameworkVersion = '2.0.9'

/** The parameters of the page's URL by which it belongs to the desk (docs/protocols/zendesk.md, Z10). */
export const zendeskQuery = { origin: 'origin', guid: 'app_guid' } as const

/** The beginnings of keys, an enum, because bundlers inline its values (docs/protocols/zendesk.md, section 1). */
export enum zendeskKeys {
  /** Of every event from host to widget. */
  toWidget = 'zaf.',
  handshake = 'iframe.handshake',
  on = 'iframe.on:',
  off = 'iframe.off:',
  trigger = 'iframe.trigger:',
  reply = 'iframe.reply:',
  request = 'request:',
}

/** The events of a host, without their prefix. */
export enum zendeskEvents {
  registered = 'app.registered',
  context = 'context.updated',
  changed = '*.changed',
  scheme = 'colorScheme.changed',
  save = 'ticket.save',
}

/** The calls of a widget (docs/protocols/zendesk.md, Z40). */
export const zendeskCalls = ['get', 'set', 'invoke'] as const

/** A call of a widget. */
export type ZendeskCallName = (typeof zendeskCalls)[number]

/** The paths of what a widget reads. */
export enum zendeskPaths {
  ticket = 'ticket',
  user = 'currentUser',
  scheme = 'colorScheme',
  /** Before the name of a custom field. */
  customField = 'ticket.customField:',
}

/** The actions that a widget invokes. */
export enum zendeskActions {
  resize = 'resize',
  notify = 'notify',
  insert = 'ticket.editor.insert',
}
