import {
  createDetailsWidget,
  createFullscreenWidget,
  createMessageBoxWidget,
  createSettingsWidget,
  SectionComponentType,
  withCustomerProfile,
  type Charge,
  type IButtonComponent,
  type ICustomerComponent,
  type ICustomerDetailsSectionButtonClick,
  type ICustomerProfile,
  type ICustomerProfileApi,
  type ICustomerProfileEvents,
  type IDetailsWidget,
  type IDetailsWidgetApi,
  type IDetailsWidgetEvents,
  type IDirectCharge,
  type IFullscreenWidget,
  type ILabelComponent,
  type ILineComponent,
  type ILinkComponent,
  type IMessage,
  type IMessageBoxText,
  type IMessageBoxWidget,
  type IMessageBoxWidgetApi,
  type IMessageBoxWidgetEvents,
  type IRecurrentCharge,
  type IRichMessage,
  type ISection,
  type ISettingsWidget,
  type ITagsComponent,
  type IThemeData,
  type ITitleComponent,
  type Metadata,
  type ReportsFilters,
  type SectionComponent,
  type Theme,
  type TransactionError,
  type TransactionEvent,
  type UpdateBillingCycleEvent,
} from '@livechat/agent-app-sdk'

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
const customer: ICustomerComponent = { type: SectionComponentType.Customer }
const tags: ITagsComponent = {
  type: SectionComponentType.Tags,
  data: { tags: ['late'], label: 'Labels' },
}
const components: SectionComponent[] = [customer, title, button, label, link, line, tags]

const rich: IRichMessage = {
  template_id: 'quick_replies',
  elements: [
    {
      title: 'Parcel',
      subtitle: 'late',
      image: {
        url: 'https://example.com/parcel.png',
        name: 'parcel.png',
        content_type: 'image/png',
        size: 1000,
        width: 100,
        height: 100,
      },
      buttons: [{ text: 'Yes', type: 'message', value: 1, postback_id: 'yes', user_ids: ['ann'] }],
    },
  ],
}

/** Reads where the customer is, and what the customer said before the chat. */
function describe({ id, name, email, geolocation, chat, source }: ICustomerProfile): unknown[] {
  const { longitude, latitude, country, country_code, region, city, timezone } = geolocation
  const answers = chat.preChatSurvey?.map(({ question, answer }) => `${question}: ${answer.trim()}`)
  const texts: string[] = [id, name, country, country_code, region, city, timezone, chat.id, chat.groupID]
  const isOpen: boolean = source === 'chats' && source.length > 0
  return [texts, email?.trim(), longitude ?? latitude, answers?.length, isOpen]
}

/** Shows the section for a customer, and keeps it up to date. */
export async function showParcels(): Promise<IDetailsWidget> {
  const widget = await createDetailsWidget()
  const api: IDetailsWidgetApi & ICustomerProfileApi = widget
  const show = (profile: ICustomerProfileEvents['customer_profile']): Promise<void> => {
    const section: ISection = {
      title: profile.name,
      components,
      imgUrl: 'https://example.com/icon.png',
      openApp: true,
    }
    return api.modifySection(section)
  }
  const onClick = ({ buttonId }: ICustomerDetailsSectionButtonClick) =>
    void widget.trackEvent('clicked', { buttonId })
  const handlers: { [Name in keyof IDetailsWidgetEvents]: (event: IDetailsWidgetEvents[Name]) => void } = {
    customer_details_section_button_click: onClick,
    message: ({ chat, message, message_id, message_source }: IMessage) =>
      void [chat, message, message_id, message_source].map((text) => text.trim()),
    message_box_text: ({ value }: IMessageBoxText) => value.trim(),
  }
  const profileHandlers: Record<keyof ICustomerProfileEvents, (profile: ICustomerProfile) => unknown> = {
    customer_profile: show,
  }
  widget.on('customer_profile', profileHandlers.customer_profile)
  widget.on('customer_details_section_button_click', handlers.customer_details_section_button_click)
  widget.on('message', handlers.message)
  widget.on('message_box_text', handlers.message_box_text)
  const profile = api.getCustomerProfile()
  if (profile) await show(profile)
  await api.putMessage('Hello')
  await api.watchMessages()
  await api.refreshSession()
  await widget.sendQuickReplies('Refund?', rich.elements[0]?.buttons)
  await widget.sendCards(rich.elements)
  await widget.sendMessage('parcels_shown', { count: profile ? describe(profile).length : 0 })
  widget.off('customer_details_section_button_click', onClick)
  return widget
}

/** Writes into the message box. */
export async function write(text: string): Promise<IMessageBoxWidget> {
  const widget = await createMessageBoxWidget()
  const api: IMessageBoxWidgetApi = widget
  api.putMessage(text)
  api.putMessage(rich)
  const handlers: {
    [Name in keyof IMessageBoxWidgetEvents]: (sent: IMessageBoxWidgetEvents[Name]) => undefined
  } = {
    message_sent: (sent) => sent,
  }
  widget.on('message_sent', handlers.message_sent)
  widget.on('customer_profile', ({ name }) => name.trim())
  return widget
}

/** Counts what is late in the main menu, and follows the page. */
export async function showCount(count: number | null): Promise<IFullscreenWidget> {
  const widget = await createFullscreenWidget()
  const filters: ReportsFilters = {
    agent: 'ann',
    tags: ['late'],
    group: 1,
    groups: [1, 2],
    from: new Date(0),
  }
  widget.setNotificationBadge(count)
  widget.navigate('/reports')
  widget.setReportsFilters(filters)
  widget.on('page_data', ({ queryParams }) => Object.keys(queryParams))
  const read: object | undefined = widget.getPageData()?.queryParams
  await widget.trackEvent('counted', { read })
  await widget.setToast({ content: 'Counted', kind: 'success' })
  await widget.openChatWidget()
  await widget.updateProperties({ onboarded: true, plan: 'pro', error_code: null, seats: 3 })
  return widget
}

const base = {
  id: 'C1',
  buyer_organization_id: 'O1',
  buyer_license_id: 1,
  buyer_account_id: 'A1',
  buyer_entity_id: 'E1',
  seller_client_id: 'S1',
  order_client_id: 'S1',
  order_organization_id: 'O1',
  name: 'Plan',
  price: 500,
  return_url: 'https://example.com',
  test: true,
  per_account: true,
  status: 'pending',
  confirmation_url: 'https://example.com',
  commission_percent: 20,
  created_at: '2026-01-01',
  updated_at: '2026-01-01',
}
export const direct: IDirectCharge = { ...base, quantity: 1 }
export const recurrent: IRecurrentCharge = {
  ...base,
  trial_days: 7,
  months: 12,
  external_id: 'X1',
  trial_ends_at: null,
  cancelled_at: null,
  current_charge_at: null,
  next_charge_at: null,
}
const charges: Charge[] = [direct, recurrent]
const metadata: Metadata = {
  icon: 'https://example.com/plan.png',
  description: 'The plan',
  showBillingCyclePicker: true,
}

/** Sells the plan in the settings. */
export async function sell(): Promise<ISettingsWidget> {
  const widget = await createSettingsWidget()
  const onAccepted = ({ chargeId }: TransactionEvent) => chargeId.trim()
  widget.on('transaction_accepted', onAccepted)
  widget.on('transaction_declined', onAccepted)
  widget.on('transaction_failed', ({ error }: TransactionError) => error)
  widget.on('update_billing_cycle', ({ billingCycle, chargeId, paymentIntent }: UpdateBillingCycleEvent) => {
    const { name, price, per_account, test, return_url, months, trial_days, quantity } = paymentIntent
    const { type, isExternalTransaction, showBillingCyclePicker, icon, description } = paymentIntent.metadata
    const texts: (string | null | undefined)[] = [name, return_url, type, icon, description, chargeId]
    const figures: (number | undefined)[] = [billingCycle, price, months, trial_days, quantity]
    const flags: boolean[] = [per_account, test, isExternalTransaction, showBillingCyclePicker]
    return [texts, figures, flags]
  })
  for (const charge of charges) widget.startTransaction(charge, metadata)
  widget.on('page_data', ({ queryParams }) => queryParams)
  widget.on('change_theme', ({ theme }: IThemeData) => paint(theme))
  paint(widget.getTheme())
  await widget.redirect('https://example.com')
  return widget
}

/** Paints in a theme. */
export function paint(theme: Theme | null): boolean {
  return theme === 'dark'
}

/** Lets a fullscreen widget know the customer, too. */
export async function extend(): Promise<string | undefined> {
  const widget = withCustomerProfile(await createFullscreenWidget())
  widget.on('customer_profile', ({ email }) => email)
  widget.on('page_data', ({ queryParams }) => queryParams)
  widget.setNotificationBadge(1)
  widget.getPageData()
  return widget.getCustomerProfile()?.email
}
