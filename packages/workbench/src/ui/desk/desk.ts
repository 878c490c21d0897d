import { select, systemClock, type Readable, type Toast, type Unsubscribe } from '@deskbridge/core'
import {
  createHost,
  createRegistry,
  type AppDefinition,
  type AttachedApp,
  type Host,
  type Registry,
} from '@deskbridge/host'
import type { AppConfig, WorkbenchConfig } from '../../config'
import { addDocumentDividers } from '../traffic/add-dividers'
import { createDeskFaults, type DeskFaults } from '../faults/desk-faults'
import { createIgnoredTitles, type IgnoredTitles } from '../sections/ignored-titles'
import { toDistinctWidgets } from '../apps/widget-config'
import { createMessageList, type MessageList } from '../traffic/message-list'
import { createApps, shownApps, type Apps } from './apps'
import { createBrowserStorage, type BrowserStorage } from './browser-storage'
import { deskIds, deskLook } from './desks'
import { exampleTickets, exampleUsers, type ExampleUser } from './examples'
import { createOpenedApp } from './opened-app'
import {
  createScenario,
  createSchemas,
  scenarioDefaults,
  settingsView,
  ticketsView,
  type Scenario,
  type ScenarioStore,
} from './scenario'
import { createServedApps, type ServedApps } from './served-apps'
import { createTickets, type Tickets } from './tickets'

/** The apps that are managed in the settings, with where they come from. */
interface ManagedApps {
  /** The apps of the desk, of which each user sees some. */
  readonly registry: Registry
  /** Where the browser keeps them. */
  readonly storage: BrowserStorage
  /** The apps of the server, as far as they concern the registry. */
  readonly servedApps: ServedApps
}

/** The whole desk, which the page renders. */
export interface Desk extends ManagedApps {
  /** What the user has chosen. */
  readonly scenario: ScenarioStore
  /** The tickets. */
  readonly tickets: Tickets
  /** The signed-in user. */
  readonly user: Readable<ExampleUser>
  /** Messages between the desk and its apps. */
  readonly messages: MessageList
  /** Titles of sections that were not shown because of them. */
  readonly ignoredTitles: IgnoredTitles
  /** The apps. */
  readonly apps: Apps
  /** Faults that the messages of the apps meet. */
  readonly faults: DeskFaults
  /** Calls the listener with each toast of an app. */
  onToast(listener: (toast: Toast, app: string) => void): Unsubscribe
}

/** Returns the signed-in user. */
function userOf({ user }: Scenario): ExampleUser {
  return exampleUsers.find(({ id }) => id === user) ?? exampleUsers[0]
}

/** Returns whether an app is shown beside a ticket rather than on a page of its own. */
export function isBesideTicket({ placement }: Pick<AppConfig, 'placement'>): boolean {
  return placement === 'ticket-sidebar'
}

/** Loads the apps of the browser, and merges those of the server into them. */
async function manageApps(config: Readable<WorkbenchConfig>): Promise<ManagedApps> {
  const storage = createBrowserStorage()
  const registry = createRegistry({ storage: storage.apps })
  const served = select(config, ({ apps }) => apps)
  const servedApps = createServedApps({ registry, record: storage.served, served })
  await servedApps.merge()
  return { registry, storage, servedApps }
}

function openScenario({ desk }: WorkbenchConfig, { all }: ServedApps): ScenarioStore {
  const schemas = createSchemas({
    desks: deskIds,
    tickets: exampleTickets.map(({ ticket }) => ticket.number),
    users: exampleUsers.map(({ id }) => id),
    origin: location.origin,
  })
  const defaults: Scenario = {
    ...scenarioDefaults,
    desk: desk ?? deskIds[0]!,
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    ticket: exampleTickets[0]!.ticket.number,
    user: exampleUsers[0].id,
  }
  const scenario = createScenario(schemas, defaults, (wanted) => correct(wanted, all.get()), desk && { desk })
  // An app that is gone has no page any more.
  all.subscribe(() => scenario.change({}))
  return scenario
}

/** Creates the desk of a configuration; its apps are notified of every change before the page re-renders. */
export async function createDesk(config: Readable<WorkbenchConfig>): Promise<Desk> {
  const managed = await manageApps(config)
  const { servedApps } = managed
  const scenario = openScenario(config.get(), servedApps)
  const user = select(scenario, userOf)
  const tickets = createTickets(exampleTickets, scenario)
  const messages = createMessageList()
  const faults = createDeskFaults({
    active: { ...slice(scenario, 'faults'), set: (active) => scenario.change({ faults: active }) },
    onFault(report) {
      const app = host.state.get().apps.find((attached) => attached.app.id === report.app)
      messages.addFault(report, app && named(app))
    },
  })
  /** Returns an app under its current name, which may be another one than when its frame was opened. */
  const named = ({ app, appId, state }: Pick<AttachedApp, 'app' | 'appId' | 'state'>) => {
    const current = apps.all.get().find(({ config: { id } }) => id === app.id)
    return { app: { ...app, name: current?.config.name ?? app.name }, appId, state }
  }
  const ignoredTitles = createIgnoredTitles()
  const host = createHost({
    user: user.get(),
    ticket: tickets.open.get()?.ticket ?? null,
    theme: scenario.get().theme,
    respond: (_, envelope) => faults.respond(envelope),
    onTraffic(entry, envelope) {
      const app = host.state.get().apps.find(({ appId }) => appId === entry.appId)
      messages.add(entry, app && named(app), envelope)
      ignoredTitles.note(entry)
    },
  })
  ignoredTitles.follow(host)
  const apps = createApps({ registered: servedApps.all, scenario, user }, (definition) =>
    createOpenedApp(definition, host, scenario, faults),
  )
  user.subscribe(host.setUser)
  followScenario(host, scenario, messages)
  followTickets(host, tickets, messages, apps)
  return {
    scenario,
    tickets,
    user,
    ...managed,
    messages,
    ignoredTitles,
    apps,
    faults,
    onToast: (listener) => host.on('toast', ({ app, toast }) => listener(toast, named(app).app.name)),
  }
}

/** Notifies the apps of the theme that is chosen, and marks a switch of the desk in the traffic. */
function followScenario(host: Host, scenario: Readable<Scenario>, messages: MessageList): void {
  slice(scenario, 'theme').subscribe(host.setTheme)
  slice(scenario, 'desk').subscribe((id) => {
    messages.restartTime(systemClock.now())
    messages.addDivider(`Desk: ${deskLook(id).name}`)
  })
  messages.restartTime(systemClock.now())
  addDocumentDividers(host.state, messages)
}

/** Notifies the apps of the open ticket, and marks a switch of it in the traffic. */
function followTickets(host: Host, tickets: Tickets, messages: MessageList, apps: Apps): void {
  select(tickets.open, (example) => example?.ticket.number ?? null).subscribe((number) =>
    messages.addDivider(number === null ? 'No ticket is open' : `Ticket #${number}`),
  )
  tickets.open.subscribe((example) => {
    host.setTicket(example?.ticket ?? null)
    // No desk has a message for a closed ticket, so the apps beside it have to start again without one.
    if (!example) for (const app of apps.all.get()) if (isBesideTicket(app.config)) app.reload()
  })
}

/** Drops widgets with the id of another app, gives the others names of their own, and shows the tickets when the view is no page that the user sees. */
function correct(scenario: Scenario, registered: readonly AppDefinition[]): Scenario {
  const { view, desk } = scenario
  const widgets = toDistinctWidgets(scenario.widgets, registered)
  const shown = [...shownApps(registered, userOf(scenario), desk), ...widgets]
  const hasPage = view === settingsView || shown.some((app) => app.id === view && !isBesideTicket(app))
  return { ...scenario, widgets, view: hasPage ? view : ticketsView }
}

function slice<K extends keyof Scenario>(scenario: Readable<Scenario>, name: K): Readable<Scenario[K]> {
  return select(scenario, (value) => value[name])
}
