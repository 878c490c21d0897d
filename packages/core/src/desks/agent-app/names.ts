/** The parameter of a widget's URL by which a host names the desk, and its value for this one (docs/protocols/agent-app.md, A10). */
export const deskQuery = 'deskbridge=agent-app'

/** The messages from widget to host that only this desk has (docs/protocols/agent-app.md, A33 to A46). */
export enum agentAppMessages {
  putText = 'put_message',
  putInBox = 'put_messagebox_message',
  watch = 'watch_messages',
  refresh = 'plugin_loaded',
  quickReplies = 'send_quick_replies',
  cards = 'send_cards',
  navigate = 'navigate_from_fullscreen_widget',
  filters = 'set_reports_filters',
  redirect = 'redirect',
}

/** The events from host to widget that only this desk has, without their prefix (docs/protocols/agent-app.md, A50 to A56). */
export enum agentAppEvents {
  profile = 'customer_profile',
  message = 'message',
  boxText = 'message_box_text',
  sent = 'message_sent',
  pageData = 'page_data',
}

/** The type of a section's component that only this desk has (docs/protocols/agent-app.md, A70). */
export const customerComponent = 'customer'
