import { Button, SegmentedControl, Skeleton, Switch, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { lazy, Suspense, useState } from 'react'
import type { ExampleTicket } from '../desk/examples'
import { useDesk } from '../desk/use-desk'
import { toJsonText } from '../editor/json-text'
import { toWhole } from './ticket-edit'
import { TicketForm } from './ticket-form'
import { TicketJson } from './ticket-json'

const JsonDifference = lazy(() => import('./json-difference'))

const views = ['Form', 'JSON', 'Difference'] as const

/** Renders the editor of the open ticket: as a form, as JSON, and the difference to what was last sent. */
export function TicketEditor() {
  const { tickets } = useDesk()
  const draft = useReadable(tickets.draft)
  const [first] = useReadable(tickets.examples)
  if (draft) return <Editor draft={draft} />
  return (
    <div className="empty">
      <Text>No ticket is open. Open one to edit what its apps receive.</Text>
      <Button size="xs" onClick={() => tickets.show(first.ticket.number)}>
        Open #{first.ticket.number}
      </Button>
    </div>
  )
}

function Editor({ draft }: { draft: ExampleTicket }) {
  const { tickets, scenario } = useDesk()
  const open = useReadable(tickets.open)!
  const desk = useReadable(scenario, (now) => now.desk)
  const { number } = draft.ticket
  const [view, setView] = useState<string>(views[0])
  const [resets, setResets] = useState(0)
  const textKey = `${number} ${desk} ${resets}`
  const [invalidText, setInvalidText] = useState('')
  return (
    <section className="editor" aria-label={`Edit ticket #${number}`}>
      <header className="editor-head">
        <SegmentedControl size="xs" aria-label="Show as" data={[...views]} value={view} onChange={setView} />
        <Sending
          open={open}
          draft={draft}
          isInvalid={view === 'JSON' && invalidText === textKey}
          onReset={() => setResets(resets + 1)}
        />
      </header>
      <div className="editor-body">
        {view === 'Form' && <TicketForm key={number} draft={draft} desk={desk} />}
        {view === 'JSON' && (
          <TicketJson
            key={textKey}
            draft={draft}
            desk={desk}
            onInvalid={(isBad) => setInvalidText(isBad ? textKey : '')}
          />
        )}
        {view === 'Difference' && <Difference before={open} after={draft} />}
      </div>
    </section>
  )
}

interface SendingProps {
  open: ExampleTicket
  draft: ExampleTicket
  /** Whether the text of the ticket cannot be sent. */
  isInvalid: boolean
  onReset: () => void
}

function Sending({ open, draft, isInvalid, onReset }: SendingProps) {
  const { tickets, scenario } = useDesk()
  const autoSend = useReadable(scenario, (now) => now.autoSend)
  const examples = useReadable(tickets.examples)
  const isSent = draft === open
  const status = isSent ? 'Everything is sent.' : 'Changed since the last send.'
  return (
    <>
      <Text size="sm" c="dimmed" role="status" className="editor-status">
        {isInvalid ? 'Not sent: correct the JSON first.' : status}
      </Text>
      <Switch
        size="xs"
        label="Send automatically"
        checked={autoSend}
        onChange={({ currentTarget }) => tickets.setAutoSend(currentTarget.checked)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={isSent && !isInvalid && examples.includes(open)}
        onClick={() => {
          tickets.reset()
          onReset()
        }}
      >
        Reset ticket
      </Button>
      <Button size="xs" disabled={isSent || isInvalid} onClick={tickets.send}>
        Send
      </Button>
    </>
  )
}

function Difference({ before, after }: { before: ExampleTicket; after: ExampleTicket }) {
  const { scenario } = useDesk()
  const desk = useReadable(scenario, (now) => now.desk)
  if (before === after)
    return (
      <div className="empty">
        <Text>Nothing has changed since the last send.</Text>
      </div>
    )
  return (
    <Suspense fallback={<Skeleton height="6rem" />}>
      <JsonDifference
        label="Difference since the last send"
        before={toJsonText(toWhole(before, desk))}
        after={toJsonText(toWhole(after, desk))}
      />
    </Suspense>
  )
}
