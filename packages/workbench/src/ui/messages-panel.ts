import { element } from './element'
import { followOnFrame } from './follow'
import { createMessageDetail } from './message-detail'
import type { Message, MessageList, MessageListState } from './message-list'
import { createMessageRow, createMessageTable, placeRows, type MessageRow } from './message-row'
import { createMessageTools } from './message-tools'
import { moveByArrows } from './move-by-arrows'

/** Draws the list of messages with its tools, and the open message beside it. */
export function createMessagesPanel(list: MessageList): HTMLElement {
  const rows = new WeakMap<Message, MessageRow>()
  let opened: Message | null = null

  const rowOf = (message: Message): MessageRow => {
    const row =
      rows.get(message) ?? createMessageRow(message, () => open(message === opened ? null : message))
    rows.set(message, row)
    return row
  }
  const open = (message: Message | null) => {
    if (opened) rowOf(opened).button.setAttribute('aria-expanded', 'false')
    if (message) rowOf(message).button.setAttribute('aria-expanded', 'true')
    opened = message
    detail.show(message)
  }
  const detail = createMessageDetail(() => {
    if (opened) rowOf(opened).button.focus()
    open(null)
  })

  const tools = createMessageTools(list)
  const body = element('tbody')
  const emptySentence = element('p')
  const unfilter = element('button', { type: 'button', click: tools.removeFilter }, 'Remove the filter')
  const empty = element('div', { class: 'empty' }, emptySentence, unfilter)
  const scroller = element('div', { class: 'messages-scroller' }, createMessageTable(body), empty)
  const keepReachable = moveByArrows(body, 'button')

  followOnFrame(list.state, (state) => {
    const isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 4
    placeRows(body, state.visible.map(rowOf))
    keepReachable()
    if (isAtEnd) scroller.scrollTop = scroller.scrollHeight
    if (opened && !state.visible.includes(opened)) open(null)
    empty.hidden = state.visible.length > 0
    emptySentence.textContent = emptyWords(state)
    unfilter.hidden = state.total === 0
  })
  return element(
    'section',
    { class: 'messages', 'aria-labelledby': 'messages-heading' },
    tools.root,
    element('div', { class: 'messages-body' }, scroller, detail.root),
  )
}

function emptyWords({ total, filter, isPaused }: MessageListState): string {
  if (total > 0) return `No message contains “${filter}”.`
  if (isPaused) return 'The list is paused: messages that come now are listed once you resume.'
  return 'No messages yet: they are listed as soon as desk and app speak.'
}
