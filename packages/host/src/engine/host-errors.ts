import { WidgetError, type DeskId } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'

/** What a host knows of an app that did not become ready. */
export interface ReadinessFacts {
  /** The address that the frame was given. */
  readonly address: string
  /** The time that the app had, in milliseconds. */
  readonly timeoutMs: number
  /** The latest origin that was refused. */
  readonly refusedOrigin: string | null
  /** The desk that the app spoke to, when it is none of the app's. */
  readonly otherDesk: DeskId | null
}

/** Creates the error of an app that did not become ready in time, with what the host knows of the reason. */
export function notReadyError(
  { id, desk }: AppDefinition,
  { address, timeoutMs, refusedOrigin, otherDesk }: ReadinessFacts,
): WidgetError {
  if (refusedOrigin !== null) {
    return new WidgetError(
      'ORIGIN_REFUSED',
      `The app "${id}" spoke from ${refusedOrigin}, and its address is ${address}. Add origins: ['${refusedOrigin}'] to the app.`,
    )
  }
  const late = `The app "${id}" at ${address} was not ready within ${timeoutMs} ms.`
  const expected = desk === 'auto' ? 'a desk of this host' : `the desk "${desk}"`
  const remedy =
    otherDesk === null
      ? `Check that its page speaks to ${expected}, and that its server lets it be framed (X-Frame-Options, frame-ancestors).`
      : `It spoke to the desk "${otherDesk}", and this host expects ${expected}. Write desk: '${otherDesk}' or desk: 'auto' for the app, or let its page speak to ${expected}.`
  return new WidgetError('CONNECT_TIMEOUT', `${late} ${remedy}`)
}

/** Creates the error of an app for a desk that this host does not speak. */
export function unspokenDeskError(
  { id, desk }: AppDefinition,
  spoken: readonly { readonly id: DeskId }[],
): WidgetError {
  const ids = spoken.map((each) => `'${each.id}'`).join(', ')
  return new WidgetError(
    'INVALID_ARGUMENT',
    `The app "${id}" is for the desk "${desk}", and the desks of this host are ${ids}. Add the desk to the option desks of the host, or change that of the app.`,
  )
}

/** Makes the error of a raw message that nobody answered. */
export function unansweredError({ id }: AppDefinition, name: string, timeoutMs: number): WidgetError {
  return new WidgetError(
    'REQUEST_TIMEOUT',
    `The app "${id}" did not answer "${name}" within ${timeoutMs} ms. Raise requestTimeoutMs if it takes longer.`,
  )
}

/** Makes the error of a message to an app whose desk is not known. */
export function noDeskError({ id }: AppDefinition): WidgetError {
  return new WidgetError(
    'CLOSED',
    `The app "${id}" speaks no desk now. Wait until it is ready, then send again.`,
  )
}

/** Makes the error of a host that is no more. */
export function destroyedError(): WidgetError {
  return new WidgetError('CLOSED', 'The host has been destroyed. Create another one with createHost().')
}
