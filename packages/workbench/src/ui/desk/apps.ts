import { createWritable, type Readable, type Writable } from '@deskbridge/core'
import { shareStructure } from '@deskbridge/core/internal'
import { visibleApps, type AppDefinition, type HostUser } from '@deskbridge/host'
import { hostPlacements } from '@deskbridge/host/engine'
import type { AppConfig } from '../../config'
import { openingStateOf } from '../../opening-state'
import type { WidgetConfig } from '../apps/widget-config'
import { follow } from './follow'
import type { OpenedApp } from './opened-app'
import type { Scenario, ScenarioStore } from './scenario'
import { definitionOf } from './served-apps'

/** The apps that the desk shows: those of the registry that the user may see, then the widgets that the user has opened. */
export interface Apps {
  /** The apps, in display order; another list after each change of their definitions. */
  readonly all: Readable<readonly OpenedApp[]>
  /** The same apps in the order in which they were created, for rendering frames: one that is moved in the page loads again. */
  readonly created: Readable<readonly OpenedApp[]>
  /** Opens a widget as the last one, or in the place of the one with the same id. */
  openWidget(widget: WidgetConfig): void
  /** Closes a widget that the user has opened. */
  closeWidget(id: string): void
  /** Returns whether the user has opened the app, so that it can be closed. */
  isWidget(id: string): boolean
}

/** What determines which apps are shown. */
export interface AppSources {
  /** The apps of the desk, of which each user sees some. */
  readonly registered: Readable<readonly AppDefinition[]>
  readonly scenario: Pick<ScenarioStore, keyof Readable<Scenario> | 'change'>
  readonly user: Readable<Pick<HostUser, 'role' | 'divisionId'>>
}

/** Returns whether an app is shown on a desk. */
export function isOnDesk({ desk }: Pick<AppDefinition, 'desk'>, shown: Scenario['desk']): boolean {
  return desk === 'auto' || desk === shown
}

/** Returns the apps that a user sees on a desk, wherever they are placed, in display order. */
export function shownApps(
  apps: readonly AppDefinition[],
  user: Pick<HostUser, 'role' | 'divisionId'>,
  desk: Scenario['desk'],
): readonly AppDefinition[] {
  const onDesk = apps.filter((app) => isOnDesk(app, desk))
  return hostPlacements.flatMap((placement) => visibleApps(onDesk, user, placement))
}

/** An app, with its current definition. */
interface Entry {
  readonly definition: Writable<AppDefinition>
  readonly app: OpenedApp
}

/**
 * Creates the apps. Each is created by `createApp` once, and again when its definition has changed in a way that needs another frame;
 * one that is no longer shown is closed at once.
 */
export function createApps(
  { registered, scenario, user }: AppSources,
  createApp: (definition: Readable<AppDefinition>) => OpenedApp,
): Apps {
  const entries = new Map<string, Entry>()
  const all = createWritable<readonly OpenedApp[]>([])
  const created = createWritable<readonly OpenedApp[]>([])
  const widgets = () => scenario.get().widgets

  const update = () => {
    const { desk, onlyWidgets } = scenario.get()
    const definitions = [
      ...(onlyWidgets ? [] : shownApps(registered.get(), user.get(), desk)),
      ...widgets().map((widget) => definitionOf(toConfig(widget))),
    ]
    const listed = new Map(definitions.map((definition) => [frameKeyOf(definition), definition]))
    closeOthers(entries, listed)
    const isRedefined = [...listed].map(([key, definition]) => define(entries, key, definition, createApp))
    const lists = [
      [created, [...entries.values()].map(({ app }) => app)],
      [all, [...listed.keys()].map((key) => entries.get(key)!.app)],
    ] as const
    for (const [list, next] of lists) list.set(isRedefined.includes(true) ? next : keepSame(list.get(), next))
  }
  registered.subscribe(update)
  user.subscribe(update)
  follow(scenario, update)
  return {
    all,
    created,
    openWidget(widget) {
      const isOpen = widgets().some(({ id }) => id === widget.id)
      const replaced = widgets().map((other) => (other.id === widget.id ? widget : other))
      scenario.change({ widgets: isOpen ? replaced : [...replaced, widget] })
    },
    closeWidget: (id) => scenario.change({ widgets: widgets().filter((widget) => widget.id !== id) }),
    isWidget: (id) => widgets().some((widget) => widget.id === id),
  }
}

/** Closes the apps that are not listed. */
function closeOthers(entries: Map<string, Entry>, listed: ReadonlyMap<string, unknown>): void {
  for (const [key, { app }] of entries) {
    if (listed.has(key)) continue
    entries.delete(key)
    app.close()
  }
}

/** Gives an app its current definition and returns whether it is another one; creates the app where there is none. */
function define(
  entries: Map<string, Entry>,
  key: string,
  definition: AppDefinition,
  createApp: (definition: Readable<AppDefinition>) => OpenedApp,
): boolean {
  const entry = entries.get(key)
  if (entry) {
    const before = entry.definition.get()
    entry.definition.set(shareStructure(before, definition))
    return entry.definition.get() !== before
  }
  const current = createWritable(definition)
  entries.set(key, { definition: current, app: createApp(current) })
  return false
}

/** Members that only the desk uses, so that an app needs no other frame when they change. */
const deskMembers: readonly string[] = [
  'name',
  'description',
  'iconUrl',
  'access',
  'isActive',
  'isFavorite',
] satisfies (keyof AppDefinition)[]

/** Returns a text that changes when an app needs another frame. */
function frameKeyOf(definition: AppDefinition): string {
  const inFrame = Object.entries(definition).filter(([name]) => !deskMembers.includes(name))
  return JSON.stringify(inFrame.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function keepSame<T>(before: readonly T[], next: readonly T[]): readonly T[] {
  return next.length === before.length && next.every((item, index) => item === before[index]) ? before : next
}

function toConfig({ sectionTitle, ...config }: WidgetConfig): AppConfig {
  return sectionTitle === undefined ? config : { ...config, openingState: openingStateOf(sectionTitle) }
}
