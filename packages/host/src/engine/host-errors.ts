import { WidgetError, type DeskId } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'

/** What a host knows of an app that did not become ready. */
export interface ReadinessFacts {
  /** The URL that the frame was given. */
  readonly url: string
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
  { url, timeoutMs, refusedOrigin, otherDesk }: ReadinessFacts,
): WidgetError {
  if (refusedOrigin !== null) {
    return new WidgetError(
      'ORIGIN_REFUSED',
      `The app "${id}" spoke from ${refusedOrigin}, and its URL is ${url}. Add origins: ['${refusedOrigin}'] to the app.`,
    )
  }
  const late = `The app "${id}" at ${url} was not ready within ${timeoutMs} ms.`
  const expected = desk === 'auto' ? 'a desk of this host' : `the desk "${desk}"`
  const remedy =
    otherDesk === null
      ? `Check that its page speaks to ${expected}, and that its server lets it be framed (X-Frame-Options, frame-ancestors).`
      : `It spoke to the desk "${otherDesk}", and this host expects ${expected}. Write desk: '${otherDesk}' or desk: 'auto' for the app, or let its page speak to ${expected}.`
  return new WidgetError('CONNECT_TIMEOUT', `${late} ${remedy}`)
}

/** Creates the error of an app that is attached with the id of a frame that was not reserved, or is in use. */
export function unknownFrameError({ id }: AppDefinition, appId: string): WidgetError {
  return new WidgetError(
    'INVALID_ARGUMENT',
    `The appId of the app "${id}" is "${appId}": it must come from reserveFrame(), and be used once. Leave it out to get a new one.`,
  )
}

/** Creates the error of a raw message that was not answered. */
export function unansweredError({ id }: AppDefinition, name: string, timeoutMs: number): WidgetError {
  return new WidgetError(
    'REQUEST_TIMEOUT',
    `The app "${id}" did not answer "${name}" within ${timeoutMs} ms. Raise requestTimeoutMs if it takes longer.`,
  )
}

/** Creates the error of a message to an app whose desk is not known. */
export function noDeskError({ id }: AppDefinition): WidgetError {
  return new WidgetError(
    'CLOSED',
    `The app "${id}" speaks no desk now. Wait until it is ready, then send again.`,
  )
}

/** Creates the error of a host that was destroyed. */
export function destroyedError(): WidgetError {
  return new WidgetError('CLOSED', 'The host has been destroyed. Create another one with createHost().')
}

/** Creates the error of a message to an app whose document has not connected. */
export function notConnectedError(): WidgetError {
  return closedError('has not connected yet')
}

/** Creates the error of a message to an app whose document has gone. */
export function documentGoneError(): WidgetError {
  return closedError('has gone')
}

function closedError(what: string): WidgetError {
  return new WidgetError(
    'CLOSED',
    `The app's document ${what}. Wait until the app is ready, then send again.`,
  )
}
