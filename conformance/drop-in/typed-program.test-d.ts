import {
  createDetailsWidget,
  createFullscreenWidget,
  SectionComponentType,
  type IButtonComponent,
  type IDetailsWidget,
  type IDetailsWidgetApi,
  type IDetailsWidgetEvents,
  type IFullscreenWidget,
  type ILabelComponent,
  type ILineComponent,
  type ILinkComponent,
  type ISection,
  type ITagsComponent,
  type ITicketDetailsSectionButtonClick,
  type ITicketInfo,
  type ITitleComponent,
  type SectionComponent,
} from '@livechat/helpdesk-sdk'

// A program that is typed for the published SDK; it is never run. Checked here with the published types, and by the
// tsconfig.json in this folder with those of the drop-in.

const button: IButtonComponent = {
  type: SectionComponentType.Button,
  data: { label: 'Refund', id: 'refund', openApp: false, primary: true, secondary: false },
}
const label: ILabelComponent = {
  type: SectionComponentType.LabelValue,
  data: {
    label: 'Carrier',
    value: 'Example',
    iconUrl: 'https://example.com/a.png',
    url: 'https://example.com',
  },
}
const line: ILineComponent = { type: SectionComponentType.Line }
const link: ILinkComponent = {
  type: SectionComponentType.Link,
  data: { url: 'https://example.com', value: 'Track', inline: true },
}
const title: ITitleComponent = {
  type: SectionComponentType.Title,
  data: {
    title: 'Delivery',
    value: 'late',
    imgSize: 'small',
    link: 'https://example.com',
    clickable: true,
    id: 'a',
  },
}
const titleLength: number = title.data.title.length
const tags: ITagsComponent = { type: SectionComponentType.Tags, data: { tags: ['late'], label: 'Tags' } }
const tagType: SectionComponentType.Tags = tags.type

const names: Record<SectionComponentType, string> = {
  [SectionComponentType.Button]: 'Button',
  [SectionComponentType.LabelValue]: 'Label',
  [SectionComponentType.Title]: 'Title',
  [SectionComponentType.Link]: 'Link',
  [SectionComponentType.Line]: 'Line',
  [SectionComponentType.Tags]: 'Tags',
}
const types: SectionComponentType[] = Object.values(SectionComponentType)

/** Uses the types in the ways in which programs use types. */
export function describeComponent(component: SectionComponent): string {
  switch (component.type) {
    case SectionComponentType.Button:
      return component.data.label.trim()
    case SectionComponentType.Link:
      return component.data.url.trim()
    default:
      return names[types[0]!] + titleLength + tagType
  }
}

/** Builds a section in steps. */
export function buildSection(ticket: ITicketInfo): ISection {
  const components: SectionComponent[] = [button, label, line, link, title]
  const section: ISection = { title: 'Parcel', components, imgUrl: 'https://example.com/parcel.png' }
  section.openApp = ticket.spam === true
  return section
}

type ClickHandlers = { [Name in keyof IDetailsWidgetEvents]: (event: IDetailsWidgetEvents[Name]) => void }
const handlers: ClickHandlers = {
  customer_details_section_button_click: (click: ITicketDetailsSectionButtonClick) =>
    void click.buttonId.trim(),
}

interface Parcels extends IDetailsWidget {
  parcels: number
}

function useTicket(ticket: ITicketInfo | null) {
  const time: number | undefined = ticket?.date.getTime() ?? ticket?.updatedAt?.getTime()
  const email: string = ticket?.requester.email
  return [time, email, ticket?.events[0].id, ticket?.customFields?.carrier, ticket?.tagIds.join()]
}

/** Runs a details widget. */
export async function runDetails(): Promise<Parcels> {
  const widget: IDetailsWidget = await createDetailsWidget()
  const api: IDetailsWidgetApi = widget
  const onTicket = (ticket: ITicketInfo) => useTicket(ticket)
  widget.on('ticket_info', onTicket)
  widget.on('ticket_info', async ({ subject }) => subject.trim())
  widget.on('customer_details_section_button_click', handlers.customer_details_section_button_click)
  widget.on('customer_details_section_button_click', ({ buttonId }) => buttonId.trim())
  widget.on('*', (type, data) => [type === 'ticket_info', data])
  widget.off('ticket_info', onTicket)
  useTicket(widget.getTicketInfo())
  const changed: Promise<void> = api.modifySection(buildSection(widget.getTicketInfo()!))
  await changed.then(() => widget.trackEvent('changed', { count: 1 }))
  await widget.sendMessage('probe')
  await widget.sendMessage('probe', { any: 'data' })
  return { ...widget, parcels: 1 }
}

/** Runs a fullscreen widget. */
export function runFullscreen(): Promise<void> {
  return createFullscreenWidget().then((widget: IFullscreenWidget) => {
    widget.setNotificationBadge(3)
    widget.setNotificationBadge(null)
    return widget.trackEvent('opened', {})
  })
}

const onlyDetails: keyof Pick<
  IDetailsWidget,
  'on' | 'off' | 'getTicketInfo' | 'modifySection' | 'trackEvent'
> = 'on'
export const widgets: { create: () => Promise<IDetailsWidget>; method: string } = {
  create: createDetailsWidget,
  method: onlyDetails,
}
