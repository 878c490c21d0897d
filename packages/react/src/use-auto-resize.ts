import { autoResize, type WidgetError } from '@deskbridge/core'
import { useEffect, useState, type RefObject } from 'react'
import { useObstacle } from './use-held'
import { useWidget } from './widget-provider'

/**
 * Asks the desk for a frame as large as an element, or as the page when no ref is given, while mounted.
 *
 * Returns why it is not possible, while it is not.
 */
export function useAutoResize(ref?: RefObject<Element | null>): WidgetError | null {
  const widget = useWidget()
  const [element, setElement] = useState<Element | null>()
  // After every render, since an element may come and go without the ref being another one.
  useEffect(() => setElement(ref?.current))
  useEffect(() => {
    return element || !ref ? autoResize(widget, element ?? undefined) : undefined
  }, [widget, ref, element])
  return useObstacle('resize')
}
