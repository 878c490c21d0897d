import { Button, Group, Textarea } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useReadable } from '@deskbridge/react'
import type { ExampleTicket } from '../desk/examples'
import { useDesk } from '../desk/use-desk'
import { requesterName } from './ticket-words'

/** How much a message may hold, also if apps insert text without end. */
const MAX_LENGTH = 50_000

/** Renders the field in which a message is written, as the signed-in agent or as the customer; apps insert text at its cursor. */
export function Composer({ ticket: { requester } }: Pick<ExampleTicket, 'ticket'>) {
  const { tickets, user, onInsertText } = useDesk()
  const agent = useReadable(user)
  const [text, setText] = useState('')
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(
    () =>
      onInsertText((inserted) => {
        const { value, selectionStart, selectionEnd } = input.current!
        const room = MAX_LENGTH - value.length + selectionEnd - selectionStart
        input.current!.setRangeText(inserted.slice(0, room), selectionStart, selectionEnd, 'end')
        setText(input.current!.value)
      }),
    [onInsertText],
  )
  const isEmpty = text.trim() === ''

  const add = (by: 'agent' | 'requester') => {
    if (isEmpty) return
    const author =
      by === 'agent'
        ? { author: agent.name, authorId: agent.id }
        : { author: requesterName(requester), authorId: requester?.id ?? null }
    tickets.addMessage({ by, ...author, text: text.trim() })
    setText('')
  }
  const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key === 'Enter' && (ctrlKey || metaKey)) add('agent')
  }
  return (
    <div className="composer">
      <Textarea
        ref={input}
        maxLength={MAX_LENGTH}
        size="xs"
        autosize
        minRows={1}
        maxRows={4}
        flex="1 1 8rem"
        aria-label="Message"
        placeholder="Write a message…"
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" variant="default" disabled={isEmpty} onClick={() => add('requester')}>
          As customer
        </Button>
        <Button size="xs" disabled={isEmpty} onClick={() => add('agent')}>
          Reply
        </Button>
      </Group>
    </div>
  )
}
