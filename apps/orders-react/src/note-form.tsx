import { useState } from 'react'
import type { Order } from '../server/order'
import { FormButtons } from './form-buttons'
import { useTask } from './use-task'

interface NoteFormProps {
  work: (text: string) => Promise<Order>
  onDone: (changed: Order) => void
  onCancel: () => void
}

/** Renders a form for a note on an order. */
export function NoteForm({ work, onDone, onCancel }: NoteFormProps) {
  const [text, setText] = useState('')
  const task = useTask(() => work(text.trim()), onDone)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) task.run()
      }}
    >
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
      <FormButtons task={task} label="Save note" runningLabel="Saving …" onCancel={onCancel} />
    </form>
  )
}
