import {
  createDetailsWidget,
  createFullscreenWidget,
  SectionComponentType,
  type IDetailsWidget,
  type IDetailsWidgetApi,
  type IDetailsWidgetEvents,
  type IFullscreenWidget,
  type ISection,
  type ITicketDetailsSectionButtonClick,
  type ITicketInfo,
} from '@livechat/helpdesk-sdk'

/** Reads members of every kind, the open ones without a check. */
export function readTicket(ticket: ITicketInfo | null): unknown[] {
  const time: number | undefined = ticket?.date.getTime() ?? ticket?.updatedAt?.getTime()
  const email: string = ticket?.requester.email
  const priority: number = ticket?.priority
  const title: string | undefined = ticket?.subject.toUpperCase()
  return [
    time,
    email,
    priority,
    title,
    ticket?.events[0].id,
    ticket?.customFields?.carrier,
    ticket?.tagIds.join(),
  ]
}

interface Parcels extends IDetailsWidget {
  parcels: number
}

/** Runs a details widget. */
export async function runDetails(): Promise<Parcels> {
  const widget: IDetailsWidget = await createDetailsWidget()
  const api: IDetailsWidgetApi = widget
  const section: ISection = {
    title: 'Parcel',
    components: [{ type: SectionComponentType.Title, data: { title: 'Delivery', value: 'late' } }],
  }
  readTicket(widget.getTicketInfo())
  const changed: Promise<void> = api.modifySection(section)
  await changed.then(() => widget.trackEvent('changed', { count: 1 }))
  const sent: Promise<void> = widget.sendMessage('probe')
  await sent
  await widget.sendMessage('probe', { any: 'data' })
  return { ...widget, parcels: 1 }
}

/** Runs a fullscreen widget. */
export function runFullscreen(): Promise<void> {
  return createFullscreenWidget().then((widget: IFullscreenWidget) => {
    widget.setNotificationBadge(3)
    widget.setNotificationBadge(null)
    widget.on('*', () => {})
    return widget.trackEvent('opened', {})
  })
}

// An effect of React returns nothing or a function, so that what a badge returns has to pass as nothing.
declare function useEffect(effect: () => void | (() => void)): void
export async function showCount(count: number): Promise<void> {
  const widget = await createFullscreenWidget()
  const show = (): void => widget.setNotificationBadge(count)
  useEffect(() => widget.setNotificationBadge(count))
  show()
  await widget.setNotificationBadge(null)
}

/** Keeps what a widget tells, as a store does. */
export class TicketStore {
  ticket: ITicketInfo | null = null
  clicks: ITicketDetailsSectionButtonClick[] = []
  readonly widget: Promise<IDetailsWidget> = createDetailsWidget()

  async start(): Promise<this> {
    const widget = await this.widget
    widget.on('ticket_info', this.setTicket)
    widget.on('customer_details_section_button_click', (click) => this.clicks.push(click))
    this.ticket = widget.getTicketInfo()
    return this
  }

  stop = async () => (await this.widget).off('ticket_info', this.setTicket)

  setTicket = (ticket: ITicketInfo) => {
    this.ticket = ticket
  }
}

declare function useState<Value>(initial: Value): [Value, (value: Value) => void]
export function useDetailsWidget(): IDetailsWidget | null {
  const [widget, setWidget] = useState<IDetailsWidget | null>(null)
  useEffect(() => {
    createDetailsWidget().then(setWidget, () => setWidget(null))
  })
  return widget
}

export const creators: {
  details: () => Promise<IDetailsWidget>
  fullscreen: () => Promise<IFullscreenWidget>
} = { details: createDetailsWidget, fullscreen: createFullscreenWidget }

declare const ready: Promise<void>
export const afterReady: Promise<IDetailsWidget> = ready.then(createDetailsWidget)
export const both: Promise<[IDetailsWidget, IFullscreenWidget]> = Promise.all([
  createDetailsWidget(),
  createFullscreenWidget(),
])

export type ClickHandlers = {
  [Name in keyof IDetailsWidgetEvents]: (event: IDetailsWidgetEvents[Name]) => void
}
export const handlers: ClickHandlers = {
  customer_details_section_button_click: ({ buttonId }) => void buttonId.trim(),
}

/** Creates a widget of either kind. */
export async function createEither(isFullscreen: boolean): Promise<IDetailsWidget | IFullscreenWidget> {
  const create = isFullscreen ? createFullscreenWidget : createDetailsWidget
  const widget = await create()
  await widget.trackEvent('created', { isFullscreen })
  await widget.sendMessage('created')
  widget.on('*', (type, data) => [type, data])
  if ('modifySection' in widget) widget.getTicketInfo()
  else widget.setNotificationBadge(1)
  return widget
}

/** Tries again, whatever it creates. */
export async function retry<Widget>(create: () => Promise<Widget>, times: number): Promise<Widget> {
  return create().catch((error) => (times > 0 ? retry(create, times - 1) : Promise.reject(error)))
}
export const retried: Promise<IDetailsWidget> = retry(createDetailsWidget, 3)
export const raced: Promise<IDetailsWidget | undefined> = Promise.race([createDetailsWidget(), undefined])
