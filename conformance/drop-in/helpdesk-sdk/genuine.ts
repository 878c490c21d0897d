import {
  type AnyWidgetEvents,
  createConnection,
  createWidget,
  withAmplitude,
  withChatWidget,
  withPayments,
  withProperties,
  withToasts,
} from '@livechat/widget-core-sdk'

export * from '@livechat/helpdesk-sdk'

/** Creates a widget with everything that the published building blocks have beyond the published SDK. */
export async function createNewerWidget() {
  const widget = createWidget(await createConnection<AnyWidgetEvents>(), {})
  return withAmplitude(withProperties(withChatWidget(withToasts(withPayments(widget)))))
}
