import type { HostDeskId } from '@deskbridge/host/engine'
import { useState } from 'react'
import type { ExampleTicket } from '../desk/examples'
import { useDesk } from '../desk/use-desk'
import { isSameJson, parseJsonText, toJsonText } from '../editor/json-text'
import { LazyJsonEditor } from '../editor/lazy-json-editor'
import { Issues } from '../editor/issues'
import { parseWhole, toWhole } from './ticket-edit'

/** Props of {@link TicketJson}. */
interface TicketJsonProps {
  draft: ExampleTicket
  desk: HostDeskId
  /** Called with whether the text cannot be sent. */
  onInvalid: (isInvalid: boolean) => void
}

/** Renders the whole ticket as JSON, with the fields that only the selected desk has, and what is wrong with the text. */
export function TicketJson({ draft, desk, onInvalid }: TicketJsonProps) {
  const { tickets } = useDesk()
  const whole = toWhole(draft, desk)
  const [shown, setShown] = useState({ text: toJsonText(whole), updatedAt: whole.updatedAt })
  const parse = (text: string) => {
    const parsed = parseWhole(text, draft, desk)
    // The time of the last send is not an edit: while the user types, the text has the earlier one.
    const isKept = parsed.ok && parsed.value.updatedAt === shown.updatedAt
    return isKept ? { ...parsed, value: { ...parsed.value, updatedAt: whole.updatedAt } } : parsed
  }
  const parsed = parse(shown.text)
  // A change from elsewhere, such as a new message, replaces the text unless it is being corrected.
  if (parsed.ok && !isSameJson(parsed.value, whole))
    setShown({ text: toJsonText(whole), updatedAt: whole.updatedAt })

  const onChange = (text: string) => {
    if (text === shown.text) return
    setShown({ ...shown, text })
    const result = parse(text)
    onInvalid(!result.ok)
    if (result.ok) tickets.edit(result.value)
  }
  return (
    <div className="editor-json">
      <LazyJsonEditor label="Ticket as JSON" value={shown.text} onChange={onChange} />
      {!parsed.ok && (
        <Issues
          heading="Nothing was sent. Correct:"
          subject={parseJsonText(shown.text).ok ? 'The ticket' : 'The text'}
          issues={parsed.issues}
        />
      )}
    </div>
  )
}
