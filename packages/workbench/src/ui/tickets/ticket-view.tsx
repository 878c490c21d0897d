import { ActionIcon, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import type { TicketStatus } from '@deskbridge/core'
import { exampleTickets, type ExampleTicket } from '../desk/examples'
import { statuses } from './ticket-words'
import { formatTime } from './time'
import { useDesk } from '../desk/use-desk'

/** Renders the open ticket with its conversation, or an empty state. */
export function TicketView() {
  const example = useReadable(useDesk().tickets.open)
  return <main className="ticket">{example ? <OpenTicket {...example} /> : <NoTicket />}</main>
}

function OpenTicket({ ticket, language, conversation }: ExampleTicket) {
  const { tickets } = useDesk()
  return (
    <>
      <Group className="ticket-head" wrap="nowrap" gap="xs" align="flex-start">
        <Stack gap={2} flex={1} miw={0}>
          <Title order={2} size="h4" lang={language} dir="auto">
            {ticket.subject}
          </Title>
          <Text size="sm" c="dimmed">
            #{ticket.number}
          </Text>
        </Stack>
        <NativeSelect
          size="xs"
          aria-label="Status"
          data={[...statuses]}
          value={ticket.status ?? ''}
          onChange={({ currentTarget }) => tickets.setStatus(currentTarget.value as TicketStatus)}
        />
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            size="30"
            aria-label="Previous ticket"
            onClick={() => tickets.step(-1)}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon variant="default" size="30" aria-label="Next ticket" onClick={() => tickets.step(1)}>
            <IconChevronRight size={16} />
          </ActionIcon>
          <ActionIcon variant="default" size="30" aria-label="Close ticket" onClick={tickets.close}>
            <IconX size={16} />
          </ActionIcon>
        </ActionIcon.Group>
      </Group>
      <div className="conversation" tabIndex={0} role="log" aria-label="Conversation" lang={language}>
        {conversation.map(({ author, at, text }) => (
          <article
            key={at}
            className="message"
            data-by={author === (ticket.requester?.name ?? 'Website visitor') ? 'requester' : 'agent'}
          >
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
    </>
  )
}

function NoTicket() {
  const { tickets } = useDesk()
  const [first] = exampleTickets
  return (
    <Stack className="empty" align="center" justify="center">
      <Title order={2} size="h4">
        No ticket is open
      </Title>
      <Text>The apps were started without a ticket. Open one to see how they respond.</Text>
      <Button onClick={() => tickets.show(first!.ticket.number)}>Open #{first!.ticket.number}</Button>
    </Stack>
  )
}
