import { createWritable, type Readable, type TicketStatus } from '@deskbridge/core'
import type { StoryMessage } from '@deskbridge/host/engine'
import { isSameJson } from '../editor/json-text'
import {
  applyEdit,
  checkWhole,
  editTo,
  toWhole,
  withFields,
  withMessage,
  type WholeTicket,
} from '../tickets/ticket-edit'
import type { TicketEdit } from '../tickets/ticket-schema'
import type { NonEmpty } from './desk-data'
import type { ExampleTicket } from './examples'
import { noTicket, ticketsView, type Scenario, type ScenarioStore } from './scenario'

/** The desk's tickets, of which at most one is open. */
export interface Tickets {
  /** The open ticket as it was last sent. */
  readonly open: Readable<ExampleTicket | null>
  /** The open ticket with the edits that have not been sent; the same object as `open` when there are none. */
  readonly draft: Readable<ExampleTicket | null>
  /** All tickets as they were last sent, in display order. */
  readonly all: Readable<readonly ExampleTicket[]>
  /** All tickets without edits, in display order. */
  readonly examples: Readable<NonEmpty<ExampleTicket>>
  /** Opens a ticket by its number. */
  show(number: string): void
  /** Opens the next ticket or the previous one; the first one follows the last. */
  step(by: 1 | -1): void
  /** Closes the view of the open ticket, so that none is open. */
  close(): void
  /** Changes the status of the open ticket, and sends it. */
  setStatus(status: TicketStatus): void
  /** Adds a message to the conversation of the open ticket, and sends it. */
  addMessage(message: Omit<StoryMessage, 'at'>): void
  /**
   * Changes the open ticket with what the function makes of it, and sends it; edits that have not been sent stay.
   *
   * @throws {Error} When no ticket is open, or when the changed ticket is not valid.
   */
  revise(change: (whole: WholeTicket) => object): void
  /** Edits the open ticket as a whole; it is sent at once, or with `send()`. */
  edit(whole: WholeTicket): void
  /** Sends the edits of the open ticket. */
  send(): void
  /** Chooses whether edits are sent at once; those that have not been sent are sent first. */
  setAutoSend(isOn: boolean): void
  /** Removes every edit of the open ticket, and sends it. */
  reset(): void
}

type TicketsScenario = Pick<ScenarioStore, 'get' | 'subscribe' | 'change'>

/** Creates the desk's tickets; the scenario has their edits, and determines which ticket is open. */
export function createTickets(examples: Tickets['examples'], scenario: TicketsScenario): Tickets {
  const lists = createLists(examples, scenario)
  const show = (number: string) => scenario.change({ ticket: number, view: ticketsView })
  return {
    examples,
    ...lists,
    ...createEdits(examples, scenario),
    show,
    step(by) {
      const index = lists.all.get().indexOf(lists.open.get()!)
      const next = lists.all.get().at((index + by) % lists.all.get().length)
      if (next) show(next.ticket.number)
    },
    close: () => show(noTicket),
  }
}

function createLists(
  examples: Tickets['examples'],
  scenario: TicketsScenario,
): Pick<Tickets, 'all' | 'open' | 'draft'> {
  const sent = createEdited()
  const drafted = createEdited()
  const listOf = ({ edits }: Scenario) =>
    examples.get().map((example) => sent(example, editIn(edits, example)))
  const all = createWritable(listOf(scenario.get()))
  const openIn = ({ ticket: number }: Scenario) =>
    all.get().find(({ ticket }) => ticket.number === number) ?? null
  const draftIn = (state: Scenario) => {
    const { drafts, ticket: number } = state
    const example = examples.get().find(({ ticket }) => ticket.number === number)
    return example && Object.hasOwn(drafts, number) ? drafted(example, drafts[number]!) : openIn(state)
  }
  const open = createWritable(openIn(scenario.get()))
  const draft = createWritable(draftIn(scenario.get()))
  const update = () => {
    const state = scenario.get()
    const next = listOf(state)
    const isSame = next.length === all.get().length && next.every((each, index) => each === all.get()[index])
    if (!isSame) all.set(next)
    open.set(openIn(state))
    draft.set(draftIn(state))
  }
  scenario.subscribe(update)
  examples.subscribe(update)
  return { all, open, draft }
}

type TicketEdits = Omit<Tickets, 'examples' | 'all' | 'open' | 'draft' | 'show' | 'step' | 'close'>

function createEdits(examples: Tickets['examples'], scenario: TicketsScenario): TicketEdits {
  const openExample = () => examples.get().find(({ ticket }) => ticket.number === scenario.get().ticket)
  /** Changes both what has been sent and what has not, so that neither undoes the change. */
  const change = (toEdit: (edit: TicketEdit, example: ExampleTicket) => TicketEdit) => {
    const { ticket: number, edits, drafts } = scenario.get()
    const example = openExample()
    if (!example) return
    const changed = (all: Scenario['edits']) => ({ ...all, [number]: toEdit(editIn(all, example), example) })
    scenario.change({
      edits: changed(edits),
      ...(Object.hasOwn(drafts, number) && { drafts: changed(drafts) }),
    })
  }
  const send = () => {
    const { ticket: number, edits, drafts } = scenario.get()
    const example = openExample()
    if (!example || !Object.hasOwn(drafts, number)) return
    const stamped = stamp(drafts[number]!, editIn(edits, example))
    scenario.change({ edits: { ...edits, [number]: stamped }, drafts: without(drafts, number) })
  }
  return {
    send,
    setStatus: (status) => change((edit) => withFields(edit, { status, updatedAt: now() })),
    addMessage(message) {
      const added: StoryMessage = { ...message, at: now() }
      change((edit, example) => withMessage(example, edit, added))
    },
    revise(toChanged) {
      if (!openExample()) throw new Error('No ticket is open: open one first.')
      const { desk } = scenario.get()
      change((edit, example) => {
        const before = applyEdit(example, edit)
        const whole = checkWhole(toChanged(toWhole(before, desk)), before, desk)
        return stamp(editTo(example, edit, whole, desk), edit)
      })
    },
    edit(whole) {
      const { desk, ticket: number, edits, drafts, autoSend } = scenario.get()
      const example = openExample()
      if (!example) return
      const last = editIn(edits, example)
      const next = editTo(example, Object.hasOwn(drafts, number) ? drafts[number]! : last, whole, desk)
      const others = without(drafts, number)
      if (isSameJson(next, last)) scenario.change({ drafts: others })
      else if (autoSend) scenario.change({ edits: { ...edits, [number]: stamp(next, last) }, drafts: others })
      else scenario.change({ drafts: { ...others, [number]: next } })
    },
    setAutoSend(isOn) {
      if (isOn) send()
      scenario.change({ autoSend: isOn })
    },
    reset() {
      const { ticket: number, edits, drafts } = scenario.get()
      scenario.change({ edits: without(edits, number), drafts: without(drafts, number) })
    },
  }
}

/** Returns a function that applies an edit to an example, and keeps the result while the edit is the same. */
function createEdited() {
  const kept = new WeakMap<ExampleTicket, { key: string; edited: ExampleTicket }>()
  return (example: ExampleTicket, edit: TicketEdit): ExampleTicket => {
    const key = JSON.stringify(edit)
    const last = kept.get(example)
    if (last?.key === key) return last.edited
    const edited = key === '{}' ? example : applyEdit(example, edit)
    kept.set(example, { key, edited })
    return edited
  }
}

function editIn(edits: Scenario['edits'], { ticket: { number } }: ExampleTicket): TicketEdit {
  return Object.hasOwn(edits, number) ? edits[number]! : {}
}

/** Gives an edit the time of its sending, unless the user has edited that time. */
function stamp(edit: TicketEdit, last: TicketEdit): TicketEdit {
  const isEdited = edit.fields?.updatedAt !== last.fields?.updatedAt
  return isEdited ? edit : withFields(edit, { updatedAt: now() })
}

function without(edits: Scenario['edits'], number: string): Scenario['edits'] {
  const { [number]: _removed, ...others } = edits
  return others
}

function now(): string {
  return new Date().toISOString()
}
