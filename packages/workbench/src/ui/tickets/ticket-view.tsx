import { ActionIcon, Button, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { TicketStatus } from '@deskbridge/core'
import { ReplyApps } from '../apps/reply-apps'
import type { ExampleTicket } from '../desk/examples'
import { useDesk } from '../desk/use-desk'
import { showToast } from '../layout/use-toasts'
import { Composer } from './composer'
import { SaveTicket } from './save-ticket'
import { capitalize, statusOptions } from './ticket-words'
import { formatTime } from './time'

/** Renders the open ticket with its conversation, or an empty state. */
export function TicketView() {
  const example = useReadable(useDesk().tickets.open)
  return (
    <main className="ticket" aria-label="Open ticket">
      {example ? <OpenTicket {...example} /> : <NoTicket />}
      {/* Stays in the page, so that its frames live on. */}
      <ReplyApps isHidden={!example} />
      {example && <Composer key={example.ticket.number} {...example} />}
    </main>
  )
}

function OpenTicket(example: ExampleTicket) {
  return (
    <>
      <TicketHead {...example} />
      <Conversation key={example.ticket.number} {...example} />
    </>
  )
}

function TicketHead({ ticket, language }: ExampleTicket) {
  const { tickets, scenario } = useDesk()
  const desk = useReadable(scenario, (now) => now.desk)
  const { number, subject, status, priority, division, assignee } = ticket
  const facts = [priority && capitalize(priority), division?.name, assignee?.name ?? 'Not assigned']
  return (
    <header className="ticket-head">
      <Title order={2} size="h4" lang={language} dir="auto" className="ticket-subject" title={subject}>
        {subject || 'No subject'}
      </Title>
      <SaveTicket key={`${desk} ${number}`} />
      <ActionIcon.Group className="ticket-steps">
        <ActionIcon variant="default" size="30" aria-label="Previous ticket" onClick={() => tickets.step(-1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size="30" aria-label="Next ticket" onClick={() => tickets.step(1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size="30" aria-label="Close ticket" onClick={tickets.close}>
          <IconX size={16} />
        </ActionIcon>
      </ActionIcon.Group>
      <div className="ticket-facts">
        <span>#{number}</span>
        <NativeSelect
          size="xs"
          aria-label="Status"
          data={statusOptions(status)}
          value={status ?? ''}
          onChange={({ currentTarget }) => tickets.setStatus(currentTarget.value as TicketStatus)}
        />
        {facts.filter(Boolean).map((fact) => (
          <bdi key={fact} className="ticket-fact">
            {fact}
          </bdi>
        ))}
      </div>
    </header>
  )
}

function Conversation({ conversation, language }: ExampleTicket) {
  const log = useRef<HTMLDivElement>(null)
  const count = conversation.length
  const initialCount = useRef(count)
  useEffect(() => {
    // An opened ticket starts with its first message; a new one is scrolled into view.
    if (count !== initialCount.current) log.current!.scrollTop = log.current!.scrollHeight
  }, [count])
  return (
    <div ref={log} className="conversation" tabIndex={0} role="log" aria-label="Conversation" lang={language}>
      {conversation.map(({ by, author, at, text }, index) => (
        <article key={index} className="message" data-by={by}>
          <Text component="header" size="sm">
            <bdi>
              <b>{author}</b>
            </bdi>{' '}
            <Text component="time" dateTime={at} size="xs" c="dimmed" lang="en">
              {formatTime(at)}
            </Text>
          </Text>
          <p dir="auto">{text}</p>
        </article>
      ))}
    </div>
  )
}

function NoTicket() {
  const { tickets, onInsertText } = useDesk()
  const [first] = useReadable(tickets.examples)
  useEffect(
    () =>
      onInsertText((_, app) => showToast('error', app, 'No ticket is open, so the text was not inserted.')),
    [onInsertText],
  )
  return (
    <Stack className="empty" align="center" justify="center">
      <Title order={2} size="h4">
        No ticket is open
      </Title>
      <Text>The apps were started without a ticket. Open one to see how they respond.</Text>
      <Button onClick={() => tickets.show(first.ticket.number)}>Open #{first.ticket.number}</Button>
    </Stack>
  )
}
