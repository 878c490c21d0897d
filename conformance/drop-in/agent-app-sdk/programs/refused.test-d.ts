import {
  createDetailsWidget,
  SectionComponentType,
  type ICustomerProfile,
  type IDetailsWidget,
  type IDetailsWidgetEvents,
  type IFullscreenWidget,
  type IMessageBoxWidget,
  type ISettingsWidget,
} from '@livechat/agent-app-sdk'

/** Does what must not compile. */
export async function misuse(
  details: IDetailsWidget,
  box: IMessageBoxWidget,
  fullscreen: IFullscreenWidget,
  settings: ISettingsWidget,
): Promise<void> {
  const widget = await createDetailsWidget()
  // @ts-expect-error there is no such event
  widget.on('ticket_info', () => {})
  // @ts-expect-error an event has its own data
  details.on('customer_profile', ({ subject }) => subject)
  // @ts-expect-error the event of another kind
  settings.on('customer_profile', () => {})
  // @ts-expect-error the event of another kind
  box.on('page_data', () => {})
  // @ts-expect-error a section is required
  void details.modifySection()
  // @ts-expect-error types are known by the enumeration alone
  void details.modifySection({ title: 'Parcel', components: [{ type: 'line' }] })
  // @ts-expect-error only text goes beside a chat
  void details.putMessage({ template_id: 'cards', elements: [] })
  // @ts-expect-error there is no such template
  box.putMessage({ template_id: 'carousel', elements: [] })
  // @ts-expect-error a badge belongs to a fullscreen widget
  settings.setNotificationBadge(1)
  // @ts-expect-error a section belongs to a details widget
  void box.modifySection({ title: 'Parcel', components: [] })
  // @ts-expect-error a badge is a number
  fullscreen.setNotificationBadge('1')
  // @ts-expect-error a filter is no object
  fullscreen.setReportsFilters({ group: {} })
  // @ts-expect-error a url is required
  void settings.redirect()
  // @ts-expect-error an event has properties
  void details.trackEvent('opened')
  // @ts-expect-error there may be no customer
  void details.getCustomerProfile().id
  // @ts-expect-error a toast has a kind
  void details.setToast({ content: 'Saved' })
  // @ts-expect-error a payment has an image
  fullscreen.startTransaction({}, {})
}

// @ts-expect-error a string is no member of the enumeration
export const type: SectionComponentType = 'title'
// @ts-expect-error there is no such member
export const header = SectionComponentType.Header
// @ts-expect-error there is no such event
export type Unknown = IDetailsWidgetEvents['customer_opened']
// @ts-expect-error a customer need not have an email
export const emailOf = (profile: ICustomerProfile): string => profile.email
