import { useRef, type ReactNode } from 'react'

/** Says something in place of the orders; with `onRetry` it can be tried again. */
export function Notice({ children, onRetry }: { children: ReactNode; onRetry?: () => void }) {
  const text = useRef<HTMLParagraphElement>(null)
  const retry = () => {
    // The button goes, and would take the keyboard user's place along.
    text.current?.focus()
    onRetry?.()
  }
  return (
    <div className="notice">
      <p ref={text} role="status" tabIndex={-1}>
        {children}
      </p>
      {onRetry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}
