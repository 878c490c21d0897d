import {
  createWritable,
  select,
  systemClock,
  type Readable,
  type Toast,
  type Writable,
} from '@deskbridge/core'
import { createHost } from '@deskbridge/host'
import type { AppConfig, WorkbenchConfig } from '../../config'
import { deskIds } from './desks'
import { exampleTickets, exampleUsers, type ExampleUser } from './examples'
import { createMessageList, type MessageList } from '../traffic/message-list'
import { createOpenedApp, type OpenedApp } from './opened-app'
import { createSettings, noTicket, ticketsView, type Settings, type SettingValues } from './settings'
import { createTickets, type Tickets } from './tickets'

/** A toast from an app. */
interface AppToast extends Toast {
  /** Name of the app. */
  app: string
}

/** The whole desk, which the page renders. */
export interface Desk {
  /** Settings that the user has chosen. */
  readonly settings: Writable<Settings>
  /** The tickets. */
  readonly tickets: Tickets
  /** Messages between the desk and its apps. */
  readonly messages: MessageList
  /** The apps, in display order. */
  readonly apps: readonly OpenedApp[]
  /** Latest toast of an app, until it is dismissed. */
  readonly toast: Writable<AppToast | null>
}

/** Returns the signed-in user. */
function userOf({ user }: Settings): ExampleUser {
  return exampleUsers.find(({ id }) => id === user) ?? exampleUsers[0]
}

/** Returns whether an app opens from the main menu rather than beside a ticket. */
export function isInMenu({ placement }: AppConfig): boolean {
  return placement === 'main-menu'
}

/** Creates the desk; its apps are notified of every change before the page re-renders. */
export function createDesk({ apps }: WorkbenchConfig): Desk {
  const offered: SettingValues = {
    desk: deskIds,
    mode: ['popup', 'embed'],
    theme: ['light', 'dark'],
    ticket: [...exampleTickets.map(({ ticket }) => ticket.number), noTicket],
    user: exampleUsers.map(({ id }) => id),
    view: [ticketsView, ...apps.filter(isInMenu).map(({ id }) => id)],
  }
  const settings = createSettings(offered, {
    desk: deskIds[0]!,
    mode: 'popup',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    ticket: exampleTickets[0]!.ticket.number,
    user: exampleUsers[0].id,
    view: ticketsView,
  })
  const tickets = createTickets(exampleTickets, settings)
  const messages = createMessageList()
  const toast = createWritable<AppToast | null>(null)
  const names = new Map<string, string>()
  const host = createHost({
    user: userOf(settings.get()),
    ticket: tickets.open.get()?.ticket ?? null,
    theme: settings.get().theme,
    onTraffic: (entry) => messages.add(entry, names.get(entry.appId ?? '') ?? ''),
  })
  const opened = apps.map((config) =>
    createOpenedApp(config, host, settings, (appId) => names.set(appId, config.name)),
  )

  host.on('toast', ({ app, toast: shown }) => toast.set({ ...shown, app: app.app.name }))
  slice(settings, 'theme').subscribe(host.setTheme)
  slice(settings, 'user').subscribe(() => host.setUser(userOf(settings.get())))
  slice(settings, 'desk').subscribe(() => messages.restartTime(systemClock.now()))
  messages.restartTime(systemClock.now())
  tickets.open.subscribe((example) => {
    host.setTicket(example?.ticket ?? null)
    // No desk has a message for a closed ticket, so the apps have to start again without one.
    if (!example) for (const app of opened) app.reload()
  })
  return { settings, tickets, messages, apps: opened, toast }
}

function slice<K extends keyof Settings>(settings: Readable<Settings>, name: K): Readable<Settings[K]> {
  return select(settings, (value) => value[name])
}
