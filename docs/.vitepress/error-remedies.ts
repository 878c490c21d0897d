import type { WidgetErrorCode } from '@deskbridge/core'

/** What to do about each error, in the order in which the codes are declared. */
export const errorRemedies: Readonly<Record<WidgetErrorCode, string>> = {
  CONNECT_TIMEOUT:
    'Check that the page is opened by one of the desks in the message. A widget keeps listening after this error and connects when the desk answers late; `connect()` tries again.',
  REQUEST_TIMEOUT: 'Try again, or raise `requestTimeoutMs`.',
  CLOSED: 'Call `connect()` first and await it, or render inside the provider.',
  UNSUPPORTED: 'Ask `can(capability)` first. The message names the desk, placement and mode.',
  REJECTED: 'Read `error.cause`: it is what the desk answered.',
  INVALID_ARGUMENT: 'Correct the value that the message names.',
  ORIGIN_REFUSED: 'Add the origin in the message to `hostOrigins`, if it is a desk that may show this page.',
  NOT_EMBEDDED: 'Open the page in a desk or in the workbench, or add `standaloneDesk()` to `desks`.',
  NO_WIDGET: 'Provide a widget around the component, as the message shows.',
  FORBIDDEN: 'Call `canManageApps(user)` first, and offer the change only to users who may make it.',
  NOT_FOUND: 'Read the registry again: another page may have removed the app.',
}
