import {
  createDetailsWidget,
  createFullscreenWidget,
  type ICustomerDetailsSectionButtonClick,
  type ICustomerProfile,
  type ICustomerProfileEvents,
  type IDetailsWidget,
  type IDetailsWidgetEvents,
  type IMessageBoxWidget,
  type ISettingsWidget,
  type TransactionEvent,
} from '@livechat/agent-app-sdk'

const onProfile = (profile: ICustomerProfile): void => void profile.name.trim()
const onClick = (click: ICustomerDetailsSectionButtonClick) => click.buttonId.trim()
const onAnything = (type: string, data: unknown) => [type, data]

/** Registers and removes handlers of every event, on a widget of the named type. */
export function listen(widget: IDetailsWidget): () => void {
  widget.on('customer_profile', onProfile)
  widget.on('customer_profile', async ({ name }) => name.trim())
  widget.on('customer_profile', ({ id }: { id: string }) => id)
  widget.on('customer_details_section_button_click', onClick)
  widget.on('message', ({ message_source }) => message_source.trim())
  widget.on('message_box_text', ({ value }) => value.trim())
  widget.on('transaction_accepted', ({ chargeId }: TransactionEvent) => chargeId.trim())
  widget.on('*', onAnything)
  widget.on('*', (type, data) => [type.trim(), data])
  return () => {
    widget.off('customer_profile', onProfile)
    widget.off('customer_details_section_button_click', onClick)
    widget.off('*', onAnything)
  }
}

/** Does the same on widgets of the other kinds. */
export async function listenOthers(box: IMessageBoxWidget, settings: ISettingsWidget): Promise<void> {
  const fullscreen = await createFullscreenWidget()
  for (const widget of [fullscreen, settings]) {
    widget.on('page_data', ({ queryParams }) => Object.entries(queryParams))
    widget.on('change_theme', ({ theme }) => (theme === 'dark' ? 'black' : 'white'))
    widget.on('*', onAnything)
  }
  box.on('message_sent', () => {})
  box.on('customer_profile', onProfile)
  box.on('transaction_failed', ({ error }) => error)
}

// The names and payloads of the events, looked up by programs of any kind.
type Events = IDetailsWidgetEvents & ICustomerProfileEvents

export function listenOne<Name extends keyof Events>(
  widget: IDetailsWidget,
  name: Name,
  handler: (data: Events[Name]) => void,
): () => void {
  widget.on(name, handler)
  return () => widget.off(name, handler)
}

/** Resolves with the next event of a name. */
export function nextEvent<Name extends keyof Events>(
  widget: IDetailsWidget,
  name: Name,
): Promise<Events[Name]> {
  return new Promise((resolve) => widget.on(name, resolve))
}
export const nameOf = async (): Promise<string> =>
  (await nextEvent(await createDetailsWidget(), 'customer_profile')).name
