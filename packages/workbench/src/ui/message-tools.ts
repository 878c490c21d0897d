import { element } from './element'
import { followOnFrame } from './follow'
import type { MessageList, MessageListState } from './message-list'

/** Is the row of tools above the list of messages. */
export interface MessageTools {
  /** Is the element to place in the page. */
  readonly root: HTMLElement
  /** Shows all messages again and leaves the keyboard in the filter. */
  removeFilter(): void
}

/** Draws what can be done with the list of messages: filter, pause and clear it. */
export function createMessageTools(list: MessageList): MessageTools {
  const count = element('p', { class: 'muted' })
  const pause = element('button', {
    type: 'button',
    click: () => list.setPaused(!list.state.get().isPaused),
  })
  const clear = element('button', { type: 'button', click: list.clear }, 'Clear')
  const filter = element('input', {
    type: 'search',
    placeholder: 'Filter by name, desk, verdict',
    'aria-label': 'Filter messages',
    spellcheck: 'false',
  })
  filter.addEventListener('input', () => list.setFilter(filter.value))
  followOnFrame(list.state, (state) => {
    count.textContent = countWords(state)
    pause.textContent = state.isPaused ? 'Resume' : 'Pause'
    if (filter.value !== state.filter) filter.value = state.filter
  })
  const heading = element('h2', { id: 'messages-heading' }, 'Messages')
  return {
    root: element('header', { class: 'row' }, heading, count, filter, pause, clear),
    removeFilter() {
      list.setFilter('')
      filter.focus()
    },
  }
}

function countWords({ visible, total, waiting, isPaused }: MessageListState): string {
  const words = `${visible.length} of ${total}`
  return isPaused ? `${words}, paused, ${waiting} waiting` : words
}
