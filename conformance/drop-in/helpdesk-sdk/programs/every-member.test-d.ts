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

// A widget that uses every member of the published types, as one that is migrated may. Only its import changes.

const title: ITitleComponent = {
  type: SectionComponentType.Title,
  data: {
    title: 'Delivery',
    value: 'late',
    description: 'since Monday',
    imgUrl: 'https://example.com/parcel.png',
    imgSize: 'small',
    link: 'https://example.com/parcels/1',
    id: 'delivery',
    clickable: true,
    openApp: false,
  },
}
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
const link: ILinkComponent = {
  type: SectionComponentType.Link,
  data: { url: 'https://example.com', value: 'Track', inline: true },
}
const line: ILineComponent = { type: SectionComponentType.Line }
export const tags: ITagsComponent = {
  type: SectionComponentType.Tags,
  data: { tags: ['late'], label: 'Labels' },
}
const components: SectionComponent[] = [title, button, label, link, line]

/** Shows the section for a ticket, and keeps it up to date. */
export async function showParcels(): Promise<IDetailsWidget> {
  const widget = await createDetailsWidget()
  const api: IDetailsWidgetApi = widget
  const show = (ticket: ITicketInfo): Promise<void> => {
    const section: ISection = {
      title: ticket.subject,
      components,
      imgUrl: 'https://example.com/icon.png',
      openApp: true,
    }
    return api.modifySection(section)
  }
  const onClick = ({ buttonId }: ITicketDetailsSectionButtonClick) =>
    void widget.trackEvent('clicked', { buttonId })
  const handlers: { [Name in keyof IDetailsWidgetEvents]: (event: IDetailsWidgetEvents[Name]) => void } = {
    customer_details_section_button_click: onClick,
  }
  widget.on('ticket_info', show)
  widget.on('customer_details_section_button_click', handlers.customer_details_section_button_click)
  const ticket = widget.getTicketInfo()
  if (ticket) await show(ticket)
  await widget.sendMessage('parcels_shown', { count: describe(ticket).length })
  widget.off('customer_details_section_button_click', onClick)
  return widget
}

/** Counts what is late in the main menu. */
export async function showCount(count: number | null): Promise<IFullscreenWidget> {
  const widget = await createFullscreenWidget()
  widget.setNotificationBadge(count)
  await widget.trackEvent('counted', {})
  await widget.sendMessage('counted')
  return widget
}

function describe(ticket: ITicketInfo | null): unknown[] {
  if (!ticket) return []
  const { id, shortId, date, createdBy, updatedAt, updatedBy, lastMessageAt, subject, source } = ticket
  const { events, requester, status, spam, tagIds, teamIds, assignment, priority, followers } = ticket
  const { ratingRequestSent, totalRatings, rating, ccs, draft, integrations, childTickets } = ticket
  const texts: (string | undefined)[] = [
    id,
    shortId,
    createdBy,
    updatedBy,
    subject,
    ...tagIds,
    ...teamIds,
    ...followers,
  ]
  const times = [date, updatedAt, lastMessageAt].map((time) => time?.getTime())
  const figures: number = ratingRequestSent ? totalRatings : 0
  const open = [
    requester.email,
    status,
    spam,
    source,
    assignment.agent,
    priority,
    rating,
    draft,
    integrations,
  ]
  const lists = [...events, ...(ccs ?? []), ...childTickets]
  return [texts, times, figures, open, lists, ticket.parentTicket, ticket.customFields?.order_number]
}
