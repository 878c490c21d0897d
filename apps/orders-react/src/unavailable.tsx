import type { WidgetError } from '@deskbridge/react'

/** Renders what the desk does not support, with the reason to expand; renders nothing without a reason. */
export function Unavailable({ summary, reason }: { summary: string; reason: WidgetError | null }) {
  if (!reason) return null
  return (
    <details className="unavailable">
      <summary>{summary}</summary>
      <p>{reason.message}</p>
    </details>
  )
}
