import {
  createWidget,
  type Diagnostic,
  type Readable,
  type Widget,
  type WidgetOptions,
} from '@deskbridge/core'

/** A real widget whose subscriptions and holds are counted. */
export interface WatchedWidget {
  readonly widget: Widget
  /** Diagnostics that the widget has reported. */
  readonly diagnostics: readonly Diagnostic[]
  /** Returns the number of listeners, handlers and holds. */
  holders(): number
}

/** Creates a widget whose subscriptions and holds are counted. */
export function createWatchedWidget(options: WidgetOptions): WatchedWidget {
  const diagnostics: Diagnostic[] = []
  const widget = createWidget({ ...options, onDiagnostic: (diagnostic) => diagnostics.push(diagnostic) })
  let count = 0

  const counted = <A extends unknown[]>(register: (...given: A) => () => void) => {
    return (...given: A) => {
      const undo = register(...given)
      let isHeld = true
      count++
      return () => {
        if (isHeld) count--
        isHeld = false
        undo()
      }
    }
  }
  const watch = <T>(readable: Readable<T>): Readable<T> => ({
    ...readable,
    subscribe: counted(readable.subscribe),
  })

  return {
    widget: {
      ...widget,
      state: watch(widget.state),
      status: watch(widget.status),
      error: watch(widget.error),
      ticket: watch(widget.ticket),
      ticketState: watch(widget.ticketState),
      user: watch(widget.user),
      appContext: watch(widget.appContext),
      theme: watch(widget.theme),
      capabilities: watch(widget.capabilities),
      retain: counted(widget.retain),
      on: counted(widget.on) as Widget['on'],
      holdSection: counted(widget.holdSection),
      holdBadge: counted(widget.holdBadge),
    },
    diagnostics,
    holders: () => count,
  }
}
