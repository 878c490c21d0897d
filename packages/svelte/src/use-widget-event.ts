import type { WidgetEventHandler, WidgetEventType } from '@deskbridge/core'
import { onMount } from 'svelte'
import { useWidget } from './widget-context'

/** Calls a handler on every event of a type while the component is mounted. */
export function useWidgetEvent<K extends WidgetEventType>(type: K, handler: WidgetEventHandler<K>): void {
  const widget = useWidget()
  onMount(() => widget.on(type, handler))
}
