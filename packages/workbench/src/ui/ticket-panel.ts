import type { TicketStatus } from '@deskbridge/core'
import { createChoice } from './choice'
import { element } from './element'
import type { ConversationMessage, ExampleTicket } from './fixtures'
import { follow } from './follow'
import type { Tickets } from './tickets'
import { formatTime } from './time'

const statusNames: Record<TicketStatus, string> = {
  open: 'Open',
  pending: 'Pending',
  onhold: 'On hold',
  solved: 'Solved',
  closed: 'Closed',
}

/** Draws the open ticket: its subject, its status, its conversation, and the way to the others. */
export function createTicketPanel(tickets: Tickets): HTMLElement {
  const number = element('p', { class: 'muted' })
  const subject = element('h1', { dir: 'auto' })
  const status = createChoice('Status', statusNames, tickets.setStatus)
  const conversation = element('ol', { class: 'conversation', tabindex: 0, 'aria-label': 'Conversation' })

  let shown: ExampleTicket['conversation'] | undefined
  follow(tickets.open, (example) => {
    const { ticket, language } = example
    const { current, total } = tickets.position()
    number.textContent = `Ticket #${ticket.number}, ${current} of ${total}`
    subject.textContent = ticket.subject
    subject.lang = language
    status.show(ticket.status)
    if (shown === example.conversation) return
    shown = example.conversation
    conversation.replaceChildren(...shown.map((message) => drawMessage(message, language)))
    conversation.scrollTop = 0
  })

  return element(
    'main',
    { class: 'ticket' },
    element(
      'header',
      { class: 'ticket-header' },
      element(
        'div',
        { class: 'row' },
        number,
        createStepButton('Previous', () => tickets.step(-1)),
        createStepButton('Next', () => tickets.step(1)),
      ),
      subject,
      status.root,
    ),
    conversation,
  )
}

function createStepButton(direction: string, onStep: () => void): HTMLElement {
  return element('button', { type: 'button', 'aria-label': `${direction} ticket`, click: onStep }, direction)
}

function drawMessage({ author, at, text }: ConversationMessage, language: string): HTMLElement {
  return element(
    'li',
    // The direction is that of the text: what stands in a bdi has one of its own and is not asked.
    { dir: 'auto' },
    element(
      'p',
      { class: 'message-head' },
      element('bdi', {}, element('strong', {}, author)),
      element('bdi', { class: 'muted' }, element('time', { datetime: at }, formatTime(at))),
    ),
    element('p', { lang: language }, text),
  )
}
