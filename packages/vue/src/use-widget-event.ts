import type { WidgetEventHandler, WidgetEventType } from '@deskbridge/core'
import { useWidget, whileAlive } from './widget-plugin'

/** Calls a handler on every event of a type until the scope is disposed. */
export function useWidgetEvent<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): void {
  const widget = useWidget()
  whileAlive(() => widget.on(type, handler))
}
