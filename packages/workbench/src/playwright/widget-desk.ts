import { expect, test, type Page } from '@playwright/test'
import type { Action, Mode, Section, Theme, Toast, UserData } from '@deskbridge/core'
import type { AppSize, HostTicket } from '@deskbridge/host'
import type { DeepPartial } from '@deskbridge/host-emulator/examples'
import type { DeskMessage, DeskState, StartedWidget } from '../page-control'
import { createDeskFaults, type DeskFaults } from './desk-faults'
import { toTicketNumber } from './options'
import type { PageConnection } from './page-connection'

/** The desk that a test controls, with its widget. Each verb resolves once it is done in the page. */
export interface WidgetDesk {
  /** The page of the desk. */
  readonly page: Page
  /** The apps of the desk. */
  readonly apps: {
    /** Removes the widget from the desk, as when an admin deactivates it. */
    deactivate(): Promise<void>
    /** Puts the widget back on the desk. */
    activate(): Promise<void>
  }
  /** The faults that messages meet. */
  readonly faults: DeskFaults
  /** Opens a ticket by its number, or closes the open one with `null`. */
  openTicket(number: string | number | null): Promise<void>
  /** Changes members of the open ticket. */
  updateTicket(patch: DeepPartial<HostTicket>): Promise<void>
  /** Signs another user in, by id. */
  switchUser(id: string): Promise<void>
  /** Shows the widget in another mode. */
  setMode(mode: Mode): Promise<void>
  /** Changes the color theme. */
  setTheme(theme: Theme): Promise<void>
  /** Waits until the section has a button or item, and clicks it. */
  clickSectionButton(buttonId: string): Promise<void>
  /** Sends the widget a raw message, and resolves to its answer. */
  send(name: string, data?: unknown): Promise<unknown>
  /** Reloads the widget's frame. */
  reload(): Promise<void>
  /** Returns the open ticket. */
  ticket(): Promise<HostTicket | null>
  /** Returns the signed-in user. */
  user(): Promise<UserData>
  /** Returns the section that the desk shows. */
  section(): Promise<Section | null>
  /** Returns the badge that the desk shows. */
  badge(): Promise<number | null>
  /** Returns the size that the widget requested. */
  size(): Promise<AppSize | null>
  /** Returns whether the widget fills the screen. */
  isFullscreen(): Promise<boolean>
  /** Returns the toasts of the widget, oldest first. */
  toasts(): Promise<Toast[]>
  /** Returns what the widget did, in the same words on every desk, oldest first. */
  actions(): Promise<Action[]>
  /** Returns every message in both directions, oldest first. */
  messages(): Promise<DeskMessage[]>
  /** Returns the data of each message of a name that the desk has received from the widget. */
  received(name: string): Promise<unknown[]>
  /** Returns what the desk shows of the widget as a whole. */
  state(): Promise<DeskState>
}

/** Options of a step whose failure points to the line of the test. */
const boxed = { box: true }

/** Creates the desk of a test. */
export function createWidgetDesk(page: Page, control: PageConnection, widget: StartedWidget): WidgetDesk {
  const { id, name } = widget
  const messages = () => control.messages(name)
  return {
    page,
    apps: {
      async deactivate() {
        await test.step('Deactivate the widget', () => control.deactivate(id), boxed)
      },
      async activate() {
        await test.step('Activate the widget', () => control.activate(widget), boxed)
      },
    },
    faults: createDeskFaults(control),
    ...createVerbs(control, id),
    ...createReaders(control, id),
    messages,
    received: async (wanted) => receivedIn(await messages(), wanted),
  }
}

type Verbs = Pick<
  WidgetDesk,
  | 'openTicket'
  | 'updateTicket'
  | 'switchUser'
  | 'setMode'
  | 'setTheme'
  | 'clickSectionButton'
  | 'send'
  | 'reload'
>

// Each verb awaits its step: that is how Playwright finds the line of the test, to which the failure of a boxed step points.
function createVerbs(control: PageConnection, id: string): Verbs {
  return {
    async openTicket(number) {
      const title = number === null ? 'Close the ticket' : `Open ticket ${number}`
      await test.step(title, () => control.openTicket(toTicketNumber(number)), boxed)
    },
    async updateTicket(patch) {
      await test.step(`Update the ticket: ${JSON.stringify(patch)}`, () => control.updateTicket(patch), boxed)
    },
    async switchUser(user) {
      await test.step(`Switch to user ${user}`, () => control.switchUser(user), boxed)
    },
    async setMode(mode) {
      await test.step(`Set mode ${mode}`, () => control.setMode(mode), boxed)
    },
    async setTheme(theme) {
      await test.step(`Set theme ${theme}`, () => control.setTheme(theme), boxed)
    },
    async clickSectionButton(buttonId) {
      const click = async () => {
        const buttonIds = async () => buttonIdsOf((await control.state(id)).section)
        const message = `The section has no button or item with the id "${buttonId}". These are the ids that it has.`
        await expect.poll(buttonIds, message).toContain(buttonId)
        await control.clickSectionButton(id, buttonId)
      }
      await test.step(`Click "${buttonId}" in the section`, click, boxed)
    },
    async send(name, data) {
      return await test.step(`Send the widget "${name}"`, () => control.send(id, name, data), boxed)
    },
    async reload() {
      await test.step('Reload the widget', () => control.reload(id), boxed)
    },
  }
}

type Readers = Pick<
  WidgetDesk,
  'ticket' | 'user' | 'section' | 'badge' | 'size' | 'isFullscreen' | 'toasts' | 'actions' | 'state'
>

function createReaders(control: PageConnection, id: string): Readers {
  const state = () => control.state(id)
  const actions = () => control.actions(id)
  return {
    state,
    actions,
    ticket: async () => (await state()).ticket,
    user: async () => (await state()).user,
    section: async () => (await state()).section,
    badge: async () => (await state()).badge,
    size: async () => (await state()).size,
    isFullscreen: async () => (await state()).isFullscreen,
    toasts: async () =>
      (await actions()).flatMap((action) => (action.kind === 'toast' ? [action.toast] : [])),
  }
}

/** Returns the ids of what can be clicked in a section. */
function buttonIdsOf(section: Section | null): string[] {
  return (section?.components ?? []).flatMap((component) =>
    'data' in component && 'id' in component.data && component.data.id ? [component.data.id] : [],
  )
}

/** Returns the data of each message of a name that the desk has received; one that a fault kept away it has not. */
export function receivedIn(messages: readonly DeskMessage[], name: string): unknown[] {
  return messages
    .filter((message) => message.name === name && message.direction === 'to-host' && !message.isFault)
    .flatMap(({ data, count }) => Array.from({ length: count }, () => data))
}
