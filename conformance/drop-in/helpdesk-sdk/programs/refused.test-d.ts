import {
  createDetailsWidget,
  createFullscreenWidget,
  SectionComponentType,
  type IButtonComponent,
  type IDetailsWidget,
  type IDetailsWidgetEvents,
  type IFullscreenWidget,
  type ISection,
  type ITicketInfo,
  type ITitleComponent,
  type SectionComponent,
} from '@livechat/helpdesk-sdk'

// What the published types refuse; each line without an error is reported.

/** Names events that do not exist, and payloads that events do not have. */
export async function listen(named: IDetailsWidget): Promise<void> {
  const widget = await createDetailsWidget()
  // @ts-expect-error the name has one letter too many
  widget.on('tickets_info', () => {})
  // @ts-expect-error the name has one letter too many
  named.on('tickets_info', () => {})
  // @ts-expect-error a fullscreen widget has no ticket
  ;(await createFullscreenWidget()).on('ticket_info', () => {})
  // @ts-expect-error a ticket has no such member
  widget.on('ticket_info', (ticket) => ticket.subjekt)
  // @ts-expect-error a ticket is no click
  widget.on('ticket_info', (click: { buttonId: string }) => click.buttonId)
  // @ts-expect-error a click is no ticket
  named.on('customer_details_section_button_click', (ticket: ITicketInfo) => ticket.id)
  // @ts-expect-error the type of an event is a string
  widget.on('*', (type: number) => type)
  // @ts-expect-error a handler is required
  widget.on('ticket_info')
  // @ts-expect-error a handler is a function
  widget.on('ticket_info', {})
  // @ts-expect-error the published types remove one handler at a time
  named.off()
}

/** Writes sections that are wrong. */
export async function show(named: IDetailsWidget): Promise<void> {
  const widget = await createDetailsWidget()
  // @ts-expect-error there is no such type
  void widget.modifySection({ title: 'Parcel', components: [{ type: 'header', data: { title: 'Parcel' } }] })
  // @ts-expect-error a section has a title
  void widget.modifySection({ components: [{ type: SectionComponentType.Line }] })
  // @ts-expect-error a section has components
  void widget.modifySection({ title: 'Parcel' })
  const label = 'Refund'
  // @ts-expect-error a button has an id
  const components: ISection['components'] = [{ type: SectionComponentType.Button, data: { label } }]
  void components
  // @ts-expect-error a section has no such member
  void widget.modifySection({ title: 'Parcel', components: [], heading: 'Parcel' })
  // @ts-expect-error a section is required
  void widget.modifySection()
  // @ts-expect-error the published types know no item
  void named.modifySection({ title: 'Parcel', components: [{ type: 'item', data: { title: 'Delivery' } }] })
  // @ts-expect-error the published types know types by the enumeration alone
  void named.modifySection({ title: 'Parcel', components: [{ type: 'line' }] })
}

// @ts-expect-error a string is no member of the enumeration
export const type: SectionComponentType = 'title'
// @ts-expect-error a title has a title
export const title: ITitleComponent = { type: SectionComponentType.Title, data: { value: 'late' } }
// @ts-expect-error a button is no title
export const button: IButtonComponent = { type: SectionComponentType.Title, data: { title: 'Delivery' } }
// @ts-expect-error an image is small or big
export const size: ITitleComponent['data']['imgSize'] = 'medium'
// @ts-expect-error a section made of a divider
export const divider = { title: 'Parcel', components: [{ type: 'divider' }] } satisfies ISection
// @ts-expect-error the published union forgets the tags
export const tags: SectionComponent = { type: SectionComponentType.Tags, data: { tags: ['late'] } }
// @ts-expect-error there is no such member
export const header = SectionComponentType.Header
// @ts-expect-error a type is missing
export const names: Record<Exclude<SectionComponentType, SectionComponentType.Tags>, string> = {}
// @ts-expect-error there is no such event
export type Unknown = IDetailsWidgetEvents['ticket_opened']

/** Mixes up what is optional and what is not. */
export function read(ticket: ITicketInfo, section: ISection): void {
  // @ts-expect-error a ticket need not have changed
  ticket.updatedAt.getTime()
  // @ts-expect-error a section need not have an image
  section.imgUrl.trim()
  // @ts-expect-error a line has no data
  for (const component of section.components) void component.data
}

/** Calls methods that are not there, or wrongly. */
export async function call(details: IDetailsWidget, fullscreen: IFullscreenWidget): Promise<void> {
  // @ts-expect-error a badge belongs to a fullscreen widget
  details.setNotificationBadge(1)
  // @ts-expect-error a section belongs to a details widget
  void fullscreen.modifySection({ title: 'Parcel', components: [] })
  // @ts-expect-error a ticket belongs to a details widget
  fullscreen.getTicketInfo()
  // @ts-expect-error a badge is a number
  fullscreen.setNotificationBadge('1')
  // @ts-expect-error a badge is removed with null
  fullscreen.setNotificationBadge()
  // @ts-expect-error an event has properties
  void details.trackEvent('opened')
  // @ts-expect-error a message has a name
  void details.sendMessage()
  // @ts-expect-error there may be no ticket
  void details.getTicketInfo().id
  // @ts-expect-error a member is missing
  const mock: IDetailsWidget = { ...fullscreen, getTicketInfo: () => null }
  void mock
}
