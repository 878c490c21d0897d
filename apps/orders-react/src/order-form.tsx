import type { ReactNode } from 'react'

interface OrderFormProps {
  children: ReactNode
  /** Label of the submit button. */
  label: string
  /** Label of the submit button while the change is pending; otherwise `null`. */
  pendingLabel: string | null
  autoFocus?: boolean
  onSubmit: () => void
  onCancel: () => void
}

/**
 * Renders a form with a submit and a cancel button.
 *
 * While the change is pending, the buttons do nothing but stay focusable: a disabled button would lose the focus.
 */
export function OrderForm({ children, label, pendingLabel, autoFocus, onSubmit, onCancel }: OrderFormProps) {
  const isPending = pendingLabel !== null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending) onSubmit()
      }}
    >
      {children}
      <div className="row">
        <button className="main" autoFocus={autoFocus} aria-disabled={isPending}>
          {pendingLabel ?? label}
        </button>
        <button type="button" aria-disabled={isPending} onClick={isPending ? undefined : onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
