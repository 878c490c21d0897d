import {
  createWritable,
  select,
  systemClock,
  type Action,
  type Readable,
  type TicketChanges,
  type Toast,
  type Unsubscribe,
} from '@deskbridge/core'
import {
  createHost,
  createRegistry,
  type AppDefinition,
  type AttachedApp,
  type Host,
  type Registry,
} from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import type { ConfigMistake, DeskUser, WorkbenchConfig } from '../../config'
import { hasOwnPage } from '../../placements'
import { addDocumentDividers } from '../traffic/add-dividers'
import { createDeskFaults, type DeskFaults } from '../faults/desk-faults'
import { createIgnoredTitles, type IgnoredTitles } from '../sections/ignored-titles'
import { toDistinctWidgets } from '../apps/widget-config'
import { isSameJson } from '../editor/json-text'
import { createMessageList, type MessageList } from '../traffic/message-list'
import { createApps, shownApps, type Apps } from './apps'
import { askBeforeSave, type SaveAnswers } from './ask-before-save'
import { createBrowserStorage, type BrowserStorage } from './browser-storage'
import { deskIds, deskLook } from './desks'
import { followDeskData, type DeskData } from './desk-data'
import { createModals, type Modals } from './modals'
import { createOpenedApp } from './opened-app'
import { createPresets, type Preset } from './presets'
import {
  createScenario,
  createSchemas,
  scenarioDefaults,
  settingsView,
  ticketsView,
  toOffered,
  type Offer,
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
  /** The users, the one first who is signed in at the start. */
  readonly users: DeskData['users']
  /** The signed-in user. */
  readonly user: Readable<DeskUser>
  /** Situations to choose from. */
  readonly presets: Readable<readonly Preset[]>
  /** The mistake because of which the last configuration without one is shown; `null` for none. */
  readonly mistake: Readable<ConfigMistake | null>
  /** Messages between the desk and its apps. */
  readonly messages: MessageList
  /** Titles of sections that were not shown because of them. */
  readonly ignoredTitles: IgnoredTitles
  /** The apps. */
  readonly apps: Apps
  /** The modals that apps have opened. */
  readonly modals: Modals
  /** Faults that the messages of the apps meet. */
  readonly faults: DeskFaults
  /** Calls the listener with each action of an app, and the app's id. */
  onAction(listener: (action: Action, appId: string) => void): Unsubscribe
  /** Calls the listener with each toast of an app. */
  onToast(listener: (toast: Toast, app: string) => void): Unsubscribe
  /** Calls the listener with each text that an app inserts into the reply, and the app's name. */
  onInsertText(listener: (text: string, app: string) => void): Unsubscribe
  /** Calls the listener with each change that an app makes to the ticket, and the app's name. */
  onUpdateTicket(listener: (changes: TicketChanges, app: string) => void): Unsubscribe
  /** Asks the apps whether the open ticket may be saved. */
  askBeforeSave(): Promise<SaveAnswers>
}

/** Loads the apps of the browser, and merges those of the server into them. */
async function manageApps(config: Readable<WorkbenchConfig>): Promise<ManagedApps> {
  const storage = createBrowserStorage()
  const registry = createRegistry({ storage: storage.apps, desks: deskHosts })
  const served = select(config, ({ apps }) => apps)
  const servedApps = createServedApps({ registry, record: storage.served, served })
  await servedApps.merge()
  return { registry, storage, servedApps }
}

function openScenario(config: Readable<WorkbenchConfig>, data: DeskData, { all }: ServedApps): ScenarioStore {
  const { desk } = config.get()
  const schemas = createSchemas({ desks: deskIds, origin: location.origin })
  const defaults = (): Scenario => ({
    ...scenarioDefaults,
    desk: desk ?? deskIds[0]!,
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    ticket: offerOf(data).tickets[0],
    user: offerOf(data).users[0],
  })
  const scenario = createScenario(
    schemas,
    defaults,
    (wanted) => correct(toOffered(wanted, offerOf(data)), all.get(), data),
    desk && { desk },
  )
  // Before anything else follows what has changed, so that nothing names what is gone.
  config.subscribe(scenario.recheck)
  all.subscribe(scenario.recheck)
  return scenario
}

/** Creates the desk of a configuration; its apps are notified of every change before the page re-renders. */
export async function createDesk(config: Readable<WorkbenchConfig>): Promise<Desk> {
  const managed = await manageApps(config)
  const { servedApps } = managed
  const data = followDeskData(config)
  const scenario = openScenario(config, data, servedApps)
  const user = followUser(data, scenario)
  const tickets = createTickets(data.tickets, scenario)
  const messages = createMessageList()
  const faults = createDeskFaults({
    active: { ...slice(scenario, 'faults'), set: (active) => scenario.change({ faults: active }) },
    onFault(report) {
      const app = host.state.get().apps.find((attached) => attached.appId === report.appId)
      messages.addFault(report, app && named(app))
    },
  })
  /** Returns an app under its current name, which may be another one than when its frame was opened. */
  const named = ({ app, appId, state }: Pick<AttachedApp, 'app' | 'appId' | 'state'>) => {
    const current = apps.all.get().find((opened) => opened.appId() === appId)
    return { app: { ...app, name: current?.config.name ?? app.name }, appId, state }
  }
  const ignoredTitles = createIgnoredTitles()
  const host = createHost({
    desks: deskHosts,
    user: user.get(),
    ticket: tickets.open.get()?.ticket ?? null,
    theme: scenario.get().theme,
    respond: (_, envelope) => faults.respond(envelope),
    openModal: (request) =>
      modals.open({ ...request, definition: { ...request.definition, name: named(request.app).app.name } }),
    onTraffic(entry, envelope) {
      const app = host.state.get().apps.find(({ appId }) => appId === entry.appId)
      messages.add(entry, app && named(app), envelope)
      ignoredTitles.note(entry)
    },
  })
  ignoredTitles.follow(host)
  const createApp = (definition: Readable<AppDefinition>) =>
    createOpenedApp(definition, host, scenario, faults)
  const apps = createApps({ registered: servedApps.all, scenario, user }, createApp)
  const modals = createModals(host.state, createApp)
  user.subscribe(host.setUser)
  followScenario(host, scenario, messages)
  followTickets(host, tickets, messages, apps)
  return {
    scenario,
    tickets,
    users: data.users,
    user,
    presets: createPresets(data.tickets, config),
    mistake: select(config, ({ mistake }) => mistake ?? null, isSameJson),
    ...managed,
    messages,
    ignoredTitles,
    apps,
    modals,
    faults,
    ...createEvents(host, (app) => named(app).app.name),
    askBeforeSave: () => askBeforeSave(apps.all.get(), scenario.get().desk),
  }
}

/** Creates the part of the desk that notifies listeners of what apps do. */
function createEvents(
  host: Host,
  nameOf: (app: AttachedApp) => string,
): Pick<Desk, 'onAction' | 'onToast' | 'onInsertText' | 'onUpdateTicket'> {
  return {
    onAction: (listener) => host.on('action', ({ app, action }) => listener(action, app.app.id)),
    onToast: (listener) => host.on('toast', ({ app, toast }) => listener(toast, nameOf(app))),
    onInsertText: (listener) => host.on('insertText', ({ app, text }) => listener(text, nameOf(app))),
    onUpdateTicket: (listener) =>
      host.on('updateTicket', ({ app, changes }) => listener(changes, nameOf(app))),
  }
}

/** Notifies the apps of the theme and the user that are chosen, and marks a switch of the desk in the traffic. */
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
    // No desk has a message for a closed ticket, so the apps that are shown with it have to start again without one.
    if (!example) for (const app of apps.all.get()) if (!hasOwnPage(app.config)) app.reload()
  })
}

/** Returns what the scenario may name. */
function offerOf({ tickets, users }: DeskData): Offer {
  const [firstTicket, ...otherTickets] = tickets.get()
  const [firstUser, ...otherUsers] = users.get()
  return {
    tickets: [firstTicket.ticket.number, ...otherTickets.map(({ ticket }) => ticket.number)],
    users: [firstUser.id, ...otherUsers.map(({ id }) => id)],
  }
}

function userIn({ users }: DeskData, { user }: Scenario): DeskUser {
  return users.get().find(({ id }) => id === user) ?? users.get()[0]
}

function followUser(data: DeskData, scenario: Readable<Scenario>): Readable<DeskUser> {
  const user = createWritable(userIn(data, scenario.get()))
  const update = () => user.set(userIn(data, scenario.get()))
  data.users.subscribe(update)
  scenario.subscribe(update)
  return user
}

/** Drops widgets with the id of another app, gives the others names of their own, and shows the tickets when the view is no page that the user sees. */
function correct(scenario: Scenario, registered: readonly AppDefinition[], data: DeskData): Scenario {
  const { view, desk } = scenario
  const widgets = toDistinctWidgets(scenario.widgets, registered)
  const shown = [...shownApps(registered, userIn(data, scenario), desk), ...widgets]
  const hasPage = view === settingsView || shown.some((app) => app.id === view && hasOwnPage(app))
  return { ...scenario, widgets, view: hasPage ? view : ticketsView }
}

function slice<K extends keyof Scenario>(scenario: Readable<Scenario>, name: K): Readable<Scenario[K]> {
  return select(scenario, (value) => value[name])
}
