import type { WidgetEventHandler, WidgetEventType } from '@deskbridge/core'
import { checkHandler } from '@deskbridge/core/internal'
import { useEffect, useInsertionEffect, useRef } from 'react'
import { useWidget } from './widget-provider'

/** Calls the handler of the latest render on every event of a type while mounted. */
export function useWidgetEvent<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): void {
  const widget = useWidget()
  checkHandler(type, handler)
  const latest = useRef(handler)
  useInsertionEffect(() => {
    latest.current = handler
  }, [handler])
  useEffect(() => widget.on(type, (event) => latest.current(event)), [widget, type])
}
