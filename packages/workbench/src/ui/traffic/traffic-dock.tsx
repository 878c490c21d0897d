import { Button, Group, Text, TextInput } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconFilter } from '@tabler/icons-react'
import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react'
import { MessageDetail } from './message-detail'
import type { Message, MessageList, MessageListState } from './message-list'
import { MessageTable } from './message-table'
import { useDesk } from '../desk/use-desk'

/** Renders every message between the desk and its apps, with its verdict. */
export function TrafficDock() {
  const { messages } = useDesk()
  // The list may lag behind; the desk and its apps never wait for it.
  const state = useDeferredValue(useReadable(messages.state))
  const [opened, setOpened] = useState<Message | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const shown = opened && state.visible.includes(opened) ? opened : null

  useLayoutEffect(() => {
    const element = scroller.current!
    if (isAtEnd.current) element.scrollTop = element.scrollHeight
  }, [state.visible])

  return (
    <section className="traffic" aria-labelledby="traffic-title">
      <TrafficHead messages={messages} state={state} />
      <div className="traffic-body">
        <div
          ref={scroller}
          className="traffic-scroller"
          onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
            isAtEnd.current = scrollHeight - scrollTop - clientHeight < 4
          }}
        >
          {state.visible.length > 0 ? (
            <MessageTable messages={state.visible} opened={shown} onOpen={setOpened} />
          ) : (
            <NoMessages messages={messages} state={state} />
          )}
        </div>
        {shown && <MessageDetail message={shown} onClose={() => setOpened(null)} />}
      </div>
    </section>
  )
}

interface TrafficPartProps {
  messages: MessageList
  state: MessageListState
}

function TrafficHead({ messages, state }: TrafficPartProps) {
  return (
    <Group component="header" gap="xs" px="md" className="traffic-head">
      <Text component="h2" id="traffic-title" className="panel-title">
        Traffic
      </Text>
      <Text size="sm" c="dimmed" mr="auto">
        {countWords(state)}
      </Text>
      <TextInput
        size="xs"
        type="search"
        aria-label="Filter messages"
        placeholder="Filter by name, app, desk, verdict"
        leftSection={<IconFilter size={14} />}
        w="17rem"
        value={state.filter}
        onChange={({ currentTarget }) => messages.setFilter(currentTarget.value)}
      />
      <Button size="xs" variant="default" onClick={() => messages.setPaused(!state.isPaused)}>
        {state.isPaused ? 'Resume' : 'Pause'}
      </Button>
      <Button size="xs" variant="default" onClick={messages.clear}>
        Clear
      </Button>
    </Group>
  )
}

function NoMessages({ messages, state }: TrafficPartProps) {
  return (
    <div className="empty">
      <Text>{emptyWords(state)}</Text>
      {state.total > 0 && (
        <Button size="xs" variant="default" onClick={() => messages.setFilter('')}>
          Clear filter
        </Button>
      )}
    </div>
  )
}

function countWords({ visible, total, waiting, isPaused }: MessageListState): string {
  const words = `${visible.length} of ${total}`
  return isPaused ? `${words}, paused, ${waiting} waiting` : words
}

function emptyWords({ total, filter, isPaused }: MessageListState): string {
  if (total > 0) return `No messages match “${filter}”.`
  if (isPaused) return 'Paused. New messages appear when you resume.'
  return 'No messages yet. They appear as soon as the desk and its apps exchange any.'
}
