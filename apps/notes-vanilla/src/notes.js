// Private notes for each ticket, saved in the agent's browser.
// `Deskbridge` is the global of deskbridge.global.js, which index.html loads first.

import { explain } from './explain.js'
import { createNoteStore } from './note-store.js'
import { claimPageId } from './page-id.js'

const query = new URLSearchParams(location.search)
const placement = query.get('placement') === 'main-menu' ? 'main-menu' : 'ticket-sidebar'
const exampleTicket = { id: 'example', number: '1042', subject: 'Late order, no tracking' }

const widget = Deskbridge.createWidget({
  desks: [
    ...Deskbridge.allDesks({ placement }),
    ...(query.get('standalone') === 'off' ? [] : [Deskbridge.standaloneDesk({ ticket: exampleTicket })]),
  ],
})
const store = createNoteStore(() => window.localStorage, claimPageId())

const form = document.querySelector('form')
const draft = document.querySelector('textarea')
const list = document.getElementById('notes')
const otherDrafts = document.getElementById('other-drafts')
const noteTemplate = document.getElementById('note')
const draftTemplate = document.getElementById('other-draft')
const example = document.getElementById('example')
const subject = document.getElementById('subject')
const keeping = document.getElementById('keeping')
const status = document.getElementById('status')
const noSection = document.getElementById('no-section')
const undo = document.getElementById('undo')
const retry = document.getElementById('retry')
const tryExample = document.getElementById('try-example')

/** Key of the shown ticket in the store. */
let shownKey = null
/** Note that Undo restores. */
let deleted = null
let releaseSection = () => {}

/** Renders the state of the widget; each ticket has its own notes and draft. */
function renderDesk() {
  const state = widget.state.get()
  const ticketState = widget.ticketState.get()
  const explanation = explain(ticketState, state.status === 'connected')
  const ticket = explanation ? null : ticketState.ticket
  const key = ticket && `${ticket.desk}:${ticket.id}`

  document.documentElement.dataset.theme = state.theme ?? 'system'
  example.hidden = state.desk !== 'standalone'
  subject.hidden = !ticket
  subject.textContent = ticket && nameTicket(ticket)
  form.hidden = !ticket
  if (key !== shownKey) {
    shownKey = key
    draft.value = key ? store.draft(key) : ''
    renderStored()
    report('')
  }
  noSection.hidden = !ticket || state.capabilities.has('section')
  if (explanation) status.textContent = explanation
  const hasEnded = ticketState.status === 'failed' || ticketState.status === 'closed'
  retry.hidden = !hasEnded || ticketState.error?.code === 'NOT_EMBEDDED'
  tryExample.hidden = state.error?.code !== 'NOT_EMBEDDED'
}

/** Renders what is stored for the shown ticket; what the agent is typing stays as it is. */
function renderStored() {
  const notes = shownKey ? store.notes(shownKey) : []
  list.replaceChildren(...notes.map(renderNote))
  otherDrafts.replaceChildren(...(shownKey ? store.otherDrafts(shownKey) : []).map(renderOtherDraft))
  keeping.textContent = store.isLasting()
    ? 'Private: notes stay in this browser.'
    : 'This browser cannot save notes. They are lost when this page closes.'
  if (shownKey) showSection(notes[0])
}

/** Confirms what the agent has just done; a deleted note can be restored until the next confirmation. */
function report(message, deletedNote = null) {
  deleted = deletedNote
  undo.hidden = !deleted
  const isEmpty = shownKey && store.notes(shownKey).length === 0
  status.textContent = message || (isEmpty ? 'No notes on this ticket yet.' : '')
}

function renderOtherDraft([page, text]) {
  const entry = draftTemplate.content.cloneNode(true)
  entry.querySelector('p').textContent = text
  entry.querySelector('button').addEventListener('click', () => {
    store.takeDraft(shownKey, page)
    draft.value = store.draft(shownKey)
    renderStored()
    draft.focus()
  })
  return entry
}

function renderNote(note) {
  const entry = noteTemplate.content.cloneNode(true)
  const time = entry.querySelector('time')
  const remove = entry.querySelector('button')
  entry.querySelector('p').textContent = note.text
  time.dateTime = new Date(note.createdAt).toISOString()
  time.textContent = formatTime(note)
  remove.ariaLabel = `Delete note: ${toExcerpt(note)}`
  remove.addEventListener('click', () => {
    store.remove(shownKey, note)
    renderStored()
    report('Note deleted.', note)
    undo.focus()
  })
  return entry
}

/** Shows the latest note in the ticket's details, on desks that support sections. */
function showSection(latest) {
  const { item, button } = Deskbridge
  const release = widget.holdSection({
    title: 'Notes',
    components: [
      latest
        ? item({ title: toExcerpt(latest), description: formatTime(latest) })
        : item({ title: `No notes on ${nameTicket(widget.ticket.get())}` }),
      button('Open notes', { openApp: true, onClick: () => draft.focus() }),
    ],
  })
  // The previous section is released last, so that nothing else is shown in between.
  releaseSection()
  releaseSection = release
}

function nameTicket({ id, number, subject: title }) {
  return [`#${number ?? id}`, title].filter(Boolean).join(' ')
}

function toExcerpt({ text }) {
  const letters = [...text.replaceAll(/\s+/g, ' ')]
  return letters.length > 120 ? `${letters.slice(0, 119).join('')}…` : letters.join('')
}

function formatTime({ createdAt }) {
  return new Date(createdAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = draft.value.trim()
  if (text) {
    store.add(shownKey, text)
    draft.value = ''
    renderStored()
    report('Note saved.')
  }
  draft.focus()
})
undo.addEventListener('click', () => {
  store.restore(shownKey, deleted)
  renderStored()
  report('Note restored.')
  draft.focus()
})
draft.addEventListener('input', () => store.setDraft(shownKey, draft.value))
draft.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
})
retry.addEventListener('click', connect)
// The same ticket may be open in another tab.
window.addEventListener('storage', renderStored)

/** Connects the widget; a failure is part of its state, and rendered from there. */
function connect() {
  widget.connect().catch(() => {})
}

widget.state.subscribe(renderDesk)
Deskbridge.autoResize(widget)
connect()
