import { WidgetError } from '../base/errors'
import type { DeskWire } from '../desks/desk'
import type { Action } from '../model/action'

/** Makes the error of a widget that is not connected. */
export function closedError(): WidgetError {
  return new WidgetError('CLOSED', 'The widget is not connected. Call connect() and await it.')
}

/** Makes the error of a page that is in no frame. */
export function notEmbeddedError(): WidgetError {
  return new WidgetError(
    'NOT_EMBEDDED',
    'This page is in no frame, so there is no desk to talk to. Open it inside a desk, or add standaloneDesk() to its desks.',
  )
}

/** Makes the error of a widget whose document is connected for another place in the desk. */
export function placementError(open: DeskWire, own: DeskWire): WidgetError {
  return new WidgetError(
    'INVALID_ARGUMENT',
    `This document speaks to the desk "${open.id}" as "${open.placement}", and this widget asks for "${own.placement}". Give all widgets of a document the same placement.`,
  )
}

/** Makes the error of a request that nobody answered. */
export function requestTimeoutError({ kind }: Action, timeoutMs: number): WidgetError {
  return new WidgetError(
    'REQUEST_TIMEOUT',
    `The desk did not answer "${kind}" within ${timeoutMs} ms. Raise requestTimeoutMs if it takes longer.`,
  )
}

/** Makes the error of a connection that did not come about, naming the origin that was refused if there was one. */
export function deadlineError(
  { connectTimeoutMs, desks }: { connectTimeoutMs: number; desks: readonly DeskWire[] },
  refused: ReadonlySet<string>,
): WidgetError {
  const [origin] = refused
  if (origin !== undefined) {
    return new WidgetError(
      'ORIGIN_REFUSED',
      `A desk answered from ${origin}, which is not allowed. Add hostOrigins: ['${origin}'] to the widget's options.`,
    )
  }
  const names = desks.map(({ id }) => id).join(', ')
  return new WidgetError(
    'CONNECT_TIMEOUT',
    `No desk (${names}) answered within ${connectTimeoutMs} ms. Check that the page is opened by one of them.`,
  )
}
