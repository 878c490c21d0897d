import { WidgetError } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'

/** Makes the error of an app that did not become ready in time, naming the origin that was refused if there was one. */
export function notReadyError(
  { id, desk }: AppDefinition,
  address: string,
  timeoutMs: number,
  refused: ReadonlySet<string>,
): WidgetError {
  const [origin] = refused
  if (origin !== undefined) {
    return new WidgetError(
      'ORIGIN_REFUSED',
      `The app "${id}" spoke from ${origin}, and its address is ${address}. Add origins: ['${origin}'] to the app.`,
    )
  }
  const spoken = desk === 'auto' ? 'a desk of this host' : `the desk "${desk}"`
  return new WidgetError(
    'CONNECT_TIMEOUT',
    `The app "${id}" at ${address} was not ready within ${timeoutMs} ms. Check that its page speaks to ${spoken}, and that its server lets it be framed (X-Frame-Options, frame-ancestors).`,
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
