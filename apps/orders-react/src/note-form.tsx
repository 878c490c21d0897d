import { useState } from 'react'
import { OrderForm } from './order-form'

interface NoteFormProps {
  /** Initial text. */
  text: string
  isPending: boolean
  onSubmit: (text: string) => void
  onCancel: () => void
}

/** Renders a form for a note on an order. */
export function NoteForm({ text: initialText, isPending, onSubmit, onCancel }: NoteFormProps) {
  const [text, setText] = useState(initialText)
  const submit = () => {
    if (text.trim()) onSubmit(text.trim())
  }
  const pendingLabel = isPending ? 'Saving …' : null
  return (
    <OrderForm label="Save note" pendingLabel={pendingLabel} onSubmit={submit} onCancel={onCancel}>
      <label>
        Note
        <textarea
          autoFocus
          rows={3}
          dir="auto"
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </OrderForm>
  )
}
