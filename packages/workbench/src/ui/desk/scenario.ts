import { createWritable, type Mode, type Readable, type Section, type Theme } from '@deskbridge/core'
import { isRecord, modes, shareStructure } from '@deskbridge/core/internal'
import type { HostDeskId } from '@deskbridge/host/engine'
import * as v from 'valibot'
import { noTicket, ticketsView } from '../../config'
import { parseWidgets, type WidgetConfig } from '../apps/widget-config'
import type { DeskFault } from '../faults/desk-faults'
import { parseFaults } from '../faults/parse-faults'
import { sectionSchema } from '../sections/section-schema'
import { editSchema, type TicketEdit } from '../tickets/ticket-schema'

export { noTicket, ticketsView }

/** Everything that determines what the page shows; kept in its URL and in the browser's storage. */
export interface Scenario {
  /** Desk that the apps are opened in. */
  desk: HostDeskId
  /** Mode of all apps on a desk that has modes, or {@link configuredMode}. */
  mode: Mode | typeof configuredMode
  /** Color theme. */
  theme: Theme
  /** Number of the open ticket, or {@link noTicket}. */
  ticket: string
  /** Id of the signed-in user. */
  user: string
  /** Page that the main menu has opened: {@link ticketsView}, {@link settingsView} or the id of an app. */
  view: string
  /** Widgets that the user has opened, in display order. */
  widgets: readonly WidgetConfig[]
  /** Whether these widgets are the only apps, without those of the server. */
  onlyWidgets: boolean
  /** Faults that the messages of the apps meet. */
  faults: readonly DeskFault[]
  /** Edits of tickets that have been sent, by ticket number. */
  edits: Readonly<Record<string, TicketEdit>>
  /** Edits of tickets that have not been sent, by ticket number; each replaces the one that has been sent. */
  drafts: Readonly<Record<string, TicketEdit>>
  /** Whether an edited ticket is sent at once. */
  autoSend: boolean
  /** Opening states that replace those of the apps, by the app's id. */
  openingStates: Readonly<Record<string, Section>>
  /** Id of the app whose opening state is edited; empty for the first one. */
  sectionApp: string
  /** Open tab of the dock. */
  tab: (typeof tabs)[number]
}

/** Tabs of the dock, in display order. */
const tabs = ['traffic', 'ticket', 'section', 'compose', 'faults'] as const

/** Value of `mode` that gives each app the mode that it is configured with. */
export const configuredMode = 'app'

/** Value of `view` that shows the settings of the apps. */
export const settingsView = 'settings.apps'

/** The members of a scenario that are the same for every desk and its apps. */
export const scenarioDefaults = {
  mode: configuredMode,
  view: ticketsView,
  widgets: [],
  onlyWidgets: false,
  faults: [],
  edits: {},
  drafts: {},
  autoSend: false,
  openingStates: {},
  sectionApp: '',
  tab: 'traffic',
} as const satisfies Partial<Scenario>

/** The schema of each member of a scenario. */
export type ScenarioSchemas = { readonly [Name in keyof Scenario]: v.GenericSchema<unknown, Scenario[Name]> }

/** What the page offers to choose from, as long as it is open. */
interface FixedOffer {
  /** Ids of the desks. */
  desks: readonly HostDeskId[]
  /** Origin of the page, which is no widget. */
  origin: string
}

/** What the page offers to choose from at the moment, the default first. */
export interface Offer {
  /** Numbers of the tickets. */
  tickets: readonly [string, ...string[]]
  /** Ids of the users. */
  users: readonly [string, ...string[]]
}

/** Replaces the ticket and the user of a scenario that are not offered, and drops edits of tickets that are not. */
export function toOffered(scenario: Scenario, { tickets, users }: Offer): Scenario {
  const { ticket, user, edits, drafts } = scenario
  const isTicket = (number: string) => tickets.includes(number)
  const ofTickets = (all: Scenario['edits']): Scenario['edits'] =>
    Object.keys(all).every(isTicket)
      ? all
      : Object.fromEntries(Object.entries(all).filter(([number]) => isTicket(number)))
  return {
    ...scenario,
    ticket: isTicket(ticket) || ticket === noTicket ? ticket : tickets[0],
    user: users.includes(user) ? user : users[0],
    edits: ofTickets(edits),
    drafts: ofTickets(drafts),
  }
}

/** Returns the schemas of a scenario; what the desk may lose is left to {@link toOffered}. */
export function createSchemas({ desks, origin }: FixedOffer): ScenarioSchemas {
  return {
    desk: v.picklist(desks),
    mode: v.picklist([configuredMode, ...modes]),
    theme: v.picklist(['light', 'dark']),
    ticket: v.string(),
    user: v.string(),
    // Which apps exist is known only after the widgets are; see correct() in desk.ts.
    view: v.string(),
    widgets: v.pipe(
      v.unknown(),
      v.transform((value) => parseWidgets(value, origin)),
    ),
    onlyWidgets: v.boolean(),
    faults: v.pipe(v.unknown(), v.transform(parseFaults)),
    edits: v.record(v.string(), editSchema),
    drafts: v.record(v.string(), editSchema),
    autoSend: v.boolean(),
    openingStates: v.record(v.pipe(v.string(), v.nonEmpty()), sectionSchema),
    sectionApp: v.string(),
    tab: v.picklist(tabs),
  }
}

/** Parses a scenario from a query; members that are missing or invalid have their defaults. */
export function parseScenario(search: string, schemas: ScenarioSchemas, defaults: Scenario): Scenario {
  const query = new URLSearchParams(search)
  const entries = Object.entries(defaults).map(([name, preset]: [string, unknown]) => {
    const text = query.get(name)
    if (text === null) return [name, preset]
    const schema: v.GenericSchema = schemas[name as keyof Scenario]
    const parsed = v.safeParse(schema, typeof preset === 'string' ? text : parseJson(text))
    return [name, parsed.success ? parsed.output : preset]
  })
  return Object.fromEntries(entries) as Scenario
}

/** Returns a query with the members that differ from `defaults`, without those that are longer than the limit; empty when there are none. */
export function toSearch(scenario: Scenario, defaults: Scenario, longest = Infinity): string {
  const changed = Object.entries(scenario).flatMap(([name, value]: [string, unknown]) => {
    const [text, preset] = [value, defaults[name as keyof Scenario] as unknown].map((member) =>
      typeof member === 'string' ? member : JSON.stringify(member),
    )
    const isLeftOut = text === preset || encodedLength(text!) > longest
    return isLeftOut ? [] : [[name, text!]]
  })
  return changed.length === 0 ? '' : `?${new URLSearchParams(changed)}`
}

/** The scenario of the page. */
export interface ScenarioStore extends Readable<Scenario> {
  /** Changes members of the scenario; opening another ticket, view or desk adds an entry to the browser's history. */
  change(members: Partial<Scenario>): void
  /** Returns to the defaults. */
  reset(): void
  /** Corrects the scenario after what it may name has changed. */
  recheck(): void
  /** Returns the URL that shows the scenario; `null` when it would be too long for servers and browsers. */
  link(): string | null
}

/** Members whose change the user expects to undo with the browser's Back button. */
const navigation = ['desk', 'ticket', 'view'] as const satisfies readonly (keyof Scenario)[]

/** Length beyond which a member is kept out of the page's URL, which servers and browsers limit; the history's entry still has it. */
const longestInUrl = 100_000

const storageKey = 'deskbridge-workbench'

/**
 * Creates the scenario from the page's entry in the browser's history, its URL, or from the browser's storage when the URL has no
 * query, and keeps all of them in sync with it. `correct` mends what the schemas cannot know; `given` takes precedence over
 * the storage. `defaults` may return others each time.
 */
export function createScenario(
  schemas: ScenarioSchemas,
  defaults: () => Scenario,
  correct: (scenario: Scenario) => Scenario = (scenario) => scenario,
  given: Partial<Scenario> = {},
): ScenarioStore {
  const read = (search: string) => correct(parseScenario(search, schemas, defaults()))
  const hrefOf = (search: string) => `${location.pathname}${search}`
  const write = (method: 'pushState' | 'replaceState', now: Scenario) => {
    const [whole, short] = [toSearch(now, defaults()), toSearch(now, defaults(), longestInUrl)]
    try {
      history[method](whole === short ? null : { search: whole }, '', hrefOf(short))
    } catch {
      // Browsers limit how often and how much is written; the page and its storage still have the scenario.
    }
  }
  const search = searchIn(history.state) ?? location.search
  const scenario = createWritable(
    search ? read(search) : correct({ ...parseScenario(readStorage(), schemas, defaults()), ...given }),
  )
  write('replaceState', scenario.get())
  addEventListener('popstate', ({ state }) => scenario.set(read(searchIn(state) ?? location.search)))
  scenario.subscribe((now) => writeStorage(toSearch(now, defaults())))

  const change = (members: Partial<Scenario>) => {
    const before = scenario.get()
    const after = correct({ ...before, ...members })
    const hasNavigated = navigation.some((name) => before[name] !== after[name])
    write(hasNavigated ? 'pushState' : 'replaceState', after)
    scenario.set(after)
  }
  return {
    get: scenario.get,
    getInitial: scenario.getInitial,
    subscribe: scenario.subscribe,
    change,
    reset: () => change(defaults()),
    recheck() {
      const before = scenario.get()
      const after = shareStructure(before, correct(before))
      // The defaults may have changed as well, which the URL leaves out.
      write('replaceState', after)
      scenario.set(after)
    },
    link() {
      const [whole, short] = [Infinity, longestInUrl].map((longest) =>
        toSearch(scenario.get(), defaults(), longest),
      )
      return whole === short ? new URL(hrefOf(whole!), location.href).href : null
    },
  }
}

/** Returns the whole query that an entry of the history has because its URL would be too long. */
function searchIn(state: unknown): string | null {
  return isRecord(state) && typeof state.search === 'string' ? state.search : null
}

/** Returns the length of a member's text in a query. */
function encodedLength(text: string): number {
  return new URLSearchParams({ text }).toString().length
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Reads the stored query; empty where the browser denies access to its storage. */
function readStorage(): string {
  try {
    return localStorage.getItem(storageKey) ?? ''
  } catch {
    return ''
  }
}

function writeStorage(search: string): void {
  try {
    localStorage.setItem(storageKey, search)
  } catch {
    // The URL still has the scenario.
  }
}
