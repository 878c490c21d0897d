import { autoResize, type WidgetError } from '@deskbridge/core'
import { useEffect, useState, type RefObject } from 'react'
import { useUnavailableReason } from './use-held'
import { useWidget } from './widget-provider'

/**
 * Keeps the frame as large as an element, or as the page when no ref is passed, while mounted.
 *
 * Returns why resizing is not available, or `null` while it is.
 */
export function useAutoResize(ref?: RefObject<Element | null>): WidgetError | null {
  const widget = useWidget()
  const [element, setElement] = useState<Element | null>()
  // After every render, since the element of a ref may come and go while the ref stays the same.
  useEffect(() => setElement(ref?.current))
  useEffect(() => {
    return element || !ref ? autoResize(widget, element ?? undefined) : undefined
  }, [widget, ref, element])
  return useUnavailableReason('resize')
}
