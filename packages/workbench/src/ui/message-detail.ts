import { element } from './element'
import { formatSpan, toJson } from './measure'
import { deskWords, directionWords, type Message } from './message-list'

/** Shows one message in full. */
export interface MessageDetail {
  /** Is the element to place in the page; it is hidden while no message is shown. */
  readonly root: HTMLElement
  /** Shows a message, or none. */
  show(message: Message | null): void
}

/** Draws the place for one message: what became of it and why, where it came from, and its content as JSON. */
export function createMessageDetail(onClose: () => void): MessageDetail {
  const heading = element('h3', { id: 'message-detail-heading' })
  const verdict = element('p')
  const origin = element('p', { class: 'muted' })
  const json = element('pre', { tabindex: 0, 'aria-label': 'Content as JSON' })
  const root = element(
    'section',
    {
      id: 'message-detail',
      class: 'message-detail',
      'aria-labelledby': 'message-detail-heading',
      hidden: true,
    },
    element(
      'header',
      { class: 'row' },
      heading,
      element('button', { type: 'button', click: onClose }, 'Close message'),
    ),
    verdict,
    origin,
    json,
  )
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onClose()
  })
  return {
    root,
    show(message) {
      root.hidden = message === null
      if (!message) return
      heading.textContent = `${message.number}. ${message.name || 'without a name'}`
      verdict.replaceChildren(element('strong', {}, message.words.short), `. ${message.words.sentence}`)
      origin.textContent = [
        directionWords(message),
        deskWords(message),
        message.origin,
        `+${formatSpan(message.offsetMs)}`,
      ].join(' · ')
      json.textContent = toJson(message.data, 2) || 'This message carries no data.'
      json.scrollTop = 0
    },
  }
}
