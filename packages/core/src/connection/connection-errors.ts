import { WidgetError } from '../base/errors'
import type { DeskWire } from '../desks/desk'
import type { Action } from '../model/action'

/** Creates the error of a widget that is not connected. */
export function closedError(): WidgetError {
  return new WidgetError('CLOSED', 'The widget is not connected. Call connect() and await it.')
}

/** Creates the error of a page that is not in a frame. */
export function notEmbeddedError(): WidgetError {
  return new WidgetError(
    'NOT_EMBEDDED',
    'This page is not in a frame, so there is no desk to connect to. Open it inside a desk, or add standaloneDesk() to its desks.',
  )
}

/** Creates the error of a widget whose document is connected with another placement. */
export function placementError(open: DeskWire, own: DeskWire): WidgetError {
  return new WidgetError(
    'INVALID_ARGUMENT',
    `This document is connected to the desk "${open.id}" with the placement "${open.placement}", but this widget has "${own.placement}". Give all widgets of a document the same placement.`,
  )
}

/** Creates the error of a request that was not answered in time. */
export function requestTimeoutError({ kind }: Action, timeoutMs: number): WidgetError {
  return new WidgetError(
    'REQUEST_TIMEOUT',
    `The desk did not answer "${kind}" within ${timeoutMs} ms. Raise requestTimeoutMs if it takes longer.`,
  )
}

/** Creates the error of a connection that was not opened in time; names the refused origin, if any. */
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
    `No desk (${names}) answered within ${connectTimeoutMs} ms. Check that one of them opens this page.`,
  )
}
