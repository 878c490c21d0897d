import { unavailableReason, type Capability, type Section, type WidgetError } from '@deskbridge/core'
import { useEffect, useMemo } from 'react'
import { useReadable } from './use-readable'
import { useWidget } from './widget-provider'

/** Returns why a capability is not possible; `null` while it is, and while the connection may still bring it. */
export function useObstacle(capability: Capability): WidgetError | null {
  const widget = useWidget()
  return useReadable(useMemo(() => unavailableReason(widget, capability), [widget, capability]))
}

/**
 * Wants a badge while mounted; `null` and 0 show none, and on unmount the badge goes.
 *
 * Returns why it is not possible, while it is not.
 */
export function useBadge(count: number | null): WidgetError | null {
  const widget = useWidget()
  useEffect(() => widget.holdBadge(count), [widget, count])
  return useObstacle('badge')
}

/**
 * Wants a section beside every ticket while mounted; `null` wants none yet. On unmount what is shown stays.
 *
 * Its title must be the one of the app's opening state in the desk:
 * under another title the desk shows nothing. Returns why it is not possible, or why the desk has refused it, while that is so.
 */
export function useSection(section: Section | null): WidgetError | null {
  const widget = useWidget()
  useEffect(() => (section ? widget.holdSection(section) : undefined), [widget, section])
  return useObstacle('section')
}
