import {
  createDetailsWidget,
  type IDetailsWidget,
  type IDetailsWidgetEvents,
  type ITicketDetailsSectionButtonClick,
  type ITicketInfo,
} from '@livechat/helpdesk-sdk'

const onTicket = (ticket: ITicketInfo): void => void ticket.subject.trim()
const onClick = (click: ITicketDetailsSectionButtonClick) => click.buttonId.trim()
const onAnything = (type: string, data: unknown) => [type, data]

/** Registers and removes handlers of every event, on a widget of the named type. */
export function listen(widget: IDetailsWidget): () => void {
  widget.on('ticket_info', onTicket)
  widget.on('ticket_info', async ({ subject }) => subject.trim())
  widget.on('ticket_info', ({ id }: { id: string }) => id)
  widget.on('ticket_info', () => 1)
  widget.on('customer_details_section_button_click', onClick)
  widget.on('customer_details_section_button_click', ({ buttonId }) => buttonId.trim())
  widget.on('*', onAnything)
  widget.on('*', (type, data) => {
    switch (type) {
      case 'ticket_info':
      case 'customer_details_section_button_click':
        return 'buttonId' in data ? data.buttonId.trim() : data.subject.trim()
      default: {
        const unknown: never = type
        return unknown
      }
    }
  })
  return () => {
    widget.off('ticket_info', onTicket)
    widget.off('customer_details_section_button_click', onClick)
    widget.off('*', onAnything)
  }
}

/** Does the same on a widget whose type is inferred. */
export async function listenInferred(): Promise<void> {
  const widget = await createDetailsWidget()
  widget.on('ticket_info', onTicket)
  widget.on('ticket_info', (ticket) => ticket.date.getTime())
  widget.on('customer_details_section_button_click', onClick)
  widget.on('customer_details_section_button_click', (click) => click.buttonId.trim())
  widget.on('*', onAnything)
  widget.on('*', (type, data) => {
    const known: 'ticket_info' | 'customer_details_section_button_click' = type
    const either: ITicketInfo | ITicketDetailsSectionButtonClick = data
    return [known, either]
  })
  widget.off('ticket_info', onTicket)
  widget.off('*', onAnything)
  listen(widget)()
}

// The names and payloads of the events, looked up by programs of any kind.
type Events = IDetailsWidgetEvents & { ticket_info: ITicketInfo }
export type Handlers<Map> = { [Name in keyof Map]?: (data: Map[Name]) => void }

export function listenOne<Name extends keyof Events>(
  widget: IDetailsWidget,
  name: Name,
  handler: (data: Events[Name]) => void,
): () => void {
  widget.on(name, handler)
  return () => widget.off(name, handler)
}

export function listenClick<Name extends keyof IDetailsWidgetEvents>(
  widget: IDetailsWidget,
  name: Name,
  handler: (data: IDetailsWidgetEvents[Name]) => void,
): void {
  widget.on(name, handler)
}

/** Resolves with the next event of a name. */
export function nextEvent<Name extends keyof Events>(
  widget: IDetailsWidget,
  name: Name,
): Promise<Events[Name]> {
  return new Promise((resolve) => widget.on(name, resolve))
}
export const buttonIdOf = async (widget: IDetailsWidget): Promise<string> =>
  (await nextEvent(widget, 'customer_details_section_button_click')).buttonId
export const subjectOf = async (widget: IDetailsWidget): Promise<string> =>
  (await nextEvent(widget, 'ticket_info')).subject

export const handlers: Handlers<Events> = {
  ticket_info: (ticket) => ticket.subject.trim(),
  customer_details_section_button_click: ({ buttonId }) => buttonId.trim(),
}
export const eventNames: Record<keyof IDetailsWidgetEvents, true> = {
  customer_details_section_button_click: true,
}
