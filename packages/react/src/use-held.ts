import { unavailableReason, type Capability, type Section, type WidgetError } from '@deskbridge/core'
import { useEffect, useMemo } from 'react'
import { useReadable } from './use-readable'
import { useWidget } from './widget-provider'

/** Returns why a capability is not available; `null` while it is, and while the widget may still connect. */
export function useUnavailableReason(capability: Capability): WidgetError | null {
  const widget = useWidget()
  return useReadable(useMemo(() => unavailableReason(widget, capability), [widget, capability]))
}

/**
 * Shows a badge while mounted and clears it on unmount; `null` and 0 show none.
 *
 * Returns why badges are not available, or `null` while they are.
 */
export function useBadge(count: number | null): WidgetError | null {
  const widget = useWidget()
  useEffect(() => widget.holdBadge(count), [widget, count])
  return useUnavailableReason('badge')
}

/**
 * Shows a section beside every ticket while mounted; `null` sends none yet. On unmount, the section stays as it was.
 *
 * Its title must match the title of the app's opening state in the desk, or the desk shows nothing.
 * Returns why sections are not available, or why the desk rejected this one; otherwise `null`.
 */
export function useSection(section: Section | null): WidgetError | null {
  const widget = useWidget()
  useEffect(() => (section ? widget.holdSection(section) : undefined), [widget, section])
  return useUnavailableReason('section')
}
