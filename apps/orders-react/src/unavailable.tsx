import type { WidgetError } from '@deskbridge/react'

/** Says in a quiet line what the desk does not have, and on request why; says nothing while there is no reason. */
export function Refusal({ summary, reason }: { summary: string; reason: WidgetError | null }) {
  if (!reason) return null
  return (
    <details className="refusal">
      <summary>{summary}</summary>
      <p>
        <code>{reason.code}</code> {reason.message}
      </p>
    </details>
  )
}
