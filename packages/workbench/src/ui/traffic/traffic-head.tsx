import { Button, CloseButton, Group, Text, TextInput } from '@mantine/core'
import { IconFilter, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { FilterMenu } from './filter-menu'
import { formatCount } from './measure'
import { isFiltering, noFilter } from './message-filter'
import type { MessageList, MessageListState } from './message-list'
import { TraceMenu } from './trace-menu'

/** Props of the parts of the dock. */
export interface TrafficPartProps {
  messages: MessageList
  state: MessageListState
}

/** Renders what the list shows and hides, and what can be done with it. */
export function TrafficHead({ messages, state }: TrafficPartProps) {
  const { filter, isPaused, apps } = state
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <>
      <Group component="header" gap="xs" className="traffic-head">
        <Counts messages={messages} state={state} />
        <TextInput
          size="xs"
          type="search"
          aria-label="Filter messages"
          placeholder="Filter by name, app, desk, verdict"
          leftSection={<IconFilter size={14} />}
          className="traffic-search"
          value={filter.words}
          onChange={({ currentTarget }) => messages.setFilter({ words: currentTarget.value })}
        />
        <FilterMenu filter={filter} apps={apps} onChange={messages.setFilter} />
        <Button
          size="xs"
          miw="6.5rem"
          variant={isPaused ? 'filled' : 'default'}
          leftSection={isPaused ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
          onClick={() => messages.setPaused(!isPaused)}
        >
          {isPaused ? 'Resume' : 'Pause'}
        </Button>
        <Button size="xs" variant="default" leftSection={<IconTrash size={14} />} onClick={messages.clear}>
          Clear
        </Button>
        <TraceMenu messages={messages} onProblem={setProblem} />
      </Group>
      {problem && (
        <Group className="traffic-problem" gap="xs" role="alert" wrap="nowrap">
          <Text size="sm" data-tone="invalid">
            {problem}
          </Text>
          <CloseButton size="xs" aria-label="Dismiss" onClick={() => setProblem(null)} />
        </Group>
      )}
    </>
  )
}

function Counts({ messages, state }: TrafficPartProps) {
  const { shown, total, filter, waiting, dropped, isPaused } = state
  const hidden = total - shown
  return (
    <Group gap="xs" mr="auto" className="traffic-counts">
      <Text size="sm" c="dimmed">
        {isFiltering(filter)
          ? `${formatCount(shown)} of ${formatCount(total)}`
          : `${formatCount(total)} ${total === 1 ? 'message' : 'messages'}`}
      </Text>
      {hidden > 0 && (
        <Group gap={6}>
          <Text size="sm" c="dimmed">
            {formatCount(hidden)} hidden
          </Text>
          <Button size="compact-xs" variant="subtle" onClick={() => messages.setFilter(noFilter)}>
            Show all
          </Button>
        </Group>
      )}
      {isPaused && (
        <Text size="sm" fw={600}>
          Paused, {formatCount(waiting)} waiting
        </Text>
      )}
      {dropped > 0 && (
        <Text size="sm" data-tone="ignored">
          {formatCount(dropped)} older dropped
        </Text>
      )}
    </Group>
  )
}
