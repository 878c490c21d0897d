import { Button, Text } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { useCallback, useState } from 'react'
import { Group as Panes, Panel, Separator } from 'react-resizable-panels'
import { useDesk } from '../desk/use-desk'
import type { Message, Tie } from './message'
import { MessageDetail } from './message-detail'
import { noFilter } from './message-filter'
import { MessageTable } from './message-table'
import { TrafficHead, type TrafficPartProps } from './traffic-head'
import './traffic.css'

/** Renders every message between the desk and its apps, with its verdict; fills the height of its container. */
export function TrafficDock() {
  const { messages } = useDesk()
  const state = useReadable(messages.state)
  const [openedSeq, setOpenedSeq] = useState<number | null>(null)
  const opened = openedSeq === null ? undefined : messages.find(openedSeq)
  const shown = opened?.kind === 'message' ? opened : null

  const open = useCallback(({ seq }: Message) => setOpenedSeq((before) => (before === seq ? null : seq)), [])
  const openTie = ({ seq }: Tie) => {
    // A tied message that the filter hides would open without its row.
    if (!state.rows.some((row) => row.seq === seq)) messages.setFilter(noFilter)
    setOpenedSeq(seq)
  }
  const close = () => {
    document.querySelector<HTMLElement>(`.traffic [data-seq="${openedSeq}"]`)?.focus()
    setOpenedSeq(null)
  }
  const list =
    state.shown > 0 ? (
      <MessageTable rows={state.rows} opened={shown} onOpen={open} />
    ) : (
      <NoMessages messages={messages} state={state} />
    )
  return (
    <section
      className="traffic"
      aria-label="Traffic"
      onKeyDown={({ key }) => key === 'Escape' && shown && close()}
    >
      <TrafficHead messages={messages} state={state} />
      <Panes className="traffic-body">
        <Panel id="traffic-list" minSize="30%">
          {list}
        </Panel>
        {shown && <Separator className="traffic-separator" aria-label="Resize the message" />}
        {shown && (
          <Panel id="traffic-message" defaultSize="38%" minSize="20%">
            <MessageDetail message={shown} onOpenTie={openTie} onClose={close} />
          </Panel>
        )}
      </Panes>
    </section>
  )
}

function NoMessages({ messages, state }: TrafficPartProps) {
  const { apps } = useDesk()
  const { total, isPaused, filter } = state
  if (total > 0) {
    return (
      <div className="empty">
        <Text>
          {filter.words ? `No messages match “${filter.words}”.` : 'No messages match the filters.'}
        </Text>
        <Button size="xs" variant="default" onClick={() => messages.setFilter(noFilter)}>
          Clear filter
        </Button>
      </div>
    )
  }
  if (isPaused) {
    return (
      <div className="empty">
        <Text>Paused. New messages appear when you resume.</Text>
        <Button size="xs" variant="default" onClick={() => messages.setPaused(false)}>
          Resume
        </Button>
      </div>
    )
  }
  return (
    <div className="empty">
      <Text>No messages yet. They appear as soon as the desk and its apps exchange any.</Text>
      <Button size="xs" variant="default" onClick={() => apps.all.get().forEach((app) => app.reload())}>
        Reload the apps
      </Button>
    </div>
  )
}
