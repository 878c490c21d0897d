import { createWritable, type Readable } from '@deskbridge/core'
import { isRecord, isWidgetError } from '@deskbridge/core/internal'
import type { AppChanges, AppDefinition, HostUser, Registry, RegistryStorage } from '@deskbridge/host'
import type { AppConfig } from '../../config'
import { isSameJson, parseJsonText } from '../editor/json-text'

/** An app of the server that the registry refuses. */
interface RefusedApp {
  readonly app: AppDefinition
  /** Why it is refused, with the remedy. */
  readonly reason: string
}

/** An app of the server that the registry no longer has as the server lists it. */
interface ServedDifference {
  readonly kind: 'removed' | 'changed'
  /** The app as the server lists it. */
  readonly app: AppDefinition
}

/** The apps of the server, as far as they concern the registry. */
export interface ServedApps {
  /** Apps that the registry refuses, which are shown without being managed. */
  readonly refused: Readable<readonly RefusedApp[]>
  /** The apps of the registry, then those that it refuses. */
  readonly all: Readable<readonly AppDefinition[]>
  /** Merges what the server lists now into the registry; never rejects. It runs again whenever the list changes. */
  merge(): Promise<void>
  /** Returns which apps of the server were removed or changed. */
  findDifferences(apps: readonly AppDefinition[]): readonly ServedDifference[]
  /** Gives the registry every app as the server lists it; rejects as the registry does. */
  restore(user: HostUser): Promise<void>
}

/** What {@link createServedApps} works on. */
export interface ServedAppsOptions {
  readonly registry: Registry
  /** Where the record of what was merged is kept. */
  readonly record: RegistryStorage
  readonly served: Readable<readonly AppConfig[]>
}

/** The workbench itself, which may register what its server lists, whoever is signed in. */
const workbench: HostUser = {
  id: 'workbench',
  name: 'Workbench',
  email: null,
  role: 'owner',
  divisionId: null,
}

/** Time to wait for another page, in milliseconds. */
const LOCK_TIMEOUT_MS = 3000

/** Returns the definition of an app, with a default for everything that its configuration leaves out. */
export function definitionOf(config: AppConfig): AppDefinition {
  return { desk: 'auto', mode: 'popup', ...config }
}

/**
 * Creates what keeps the registry in step with the server: an app that is new on the server is created, what the server changes
 * is changed, and what the server no longer lists is removed; what the user has changed or removed stays as the user made it.
 */
export function createServedApps({ registry, record, served }: ServedAppsOptions): ServedApps {
  const refused = createWritable<readonly RefusedApp[]>([])
  const list = () => {
    const apps = registry.apps.get()
    // An app that the registry has taken meanwhile is no longer refused.
    const others = refused.get().filter(({ app }) => !registered(registry, app.id))
    return [...apps, ...others.map(({ app }) => app)]
  }
  const all = createWritable<readonly AppDefinition[]>(list())
  let last: Promise<void> = Promise.resolve()

  const findDifferences = (apps: readonly AppDefinition[]): readonly ServedDifference[] => {
    const refusedIds = new Set(refused.get().map(({ app }) => app.id))
    return served.get().flatMap((config): ServedDifference[] => {
      const app = definitionOf(config)
      const stored = apps.find(({ id }) => id === app.id)
      if (refusedIds.has(app.id)) return []
      if (!stored) return [{ kind: 'removed', app }]
      return isEmpty(changesBetween(normalize(stored), normalize(app))) ? [] : [{ kind: 'changed', app }]
    })
  }
  const run = (task: () => Promise<void>): Promise<void> => {
    const done = last.then(() => inTurn(task))
    last = ignoringErrors(done)
    return done
  }
  const merge = () =>
    ignoringErrors(run(async () => refused.set(await mergeApps(registry, record, served.get()))))
  for (const part of [registry.apps, refused]) part.subscribe(() => all.set(list()))
  served.subscribe(() => void merge())
  return {
    refused,
    all,
    merge,
    findDifferences,
    restore: (user) =>
      run(async () => {
        const errors: unknown[] = []
        for (const { app } of findDifferences(registry.apps.get())) {
          const stored = registered(registry, app.id)
          const restored = stored
            ? registry.update(app.id, changesBetween(stored, app), user)
            : registry.create(app, user)
          await restored.catch((error: unknown) => errors.push(error))
        }
        if (errors.length > 0) throw errors[0]
      }),
  }
}

/** Merges the apps of the server and returns those that the registry refuses. */
async function mergeApps(
  registry: Registry,
  record: RegistryStorage,
  served: readonly AppConfig[],
): Promise<readonly RefusedApp[]> {
  await registry.load()
  const merged = await readRecord(record)
  const problem = registry.problem.get()
  // A change would set aside what a newer release has stored.
  if (problem?.reason === 'newer-version') return served.map((config) => toRefused(config, problem.message))
  // What a corrupt store has lost was not removed by anybody.
  const hasLost = problem !== null && !problem.isSetAside
  const refused: RefusedApp[] = []
  const next: Record<string, AppConfig> = {}
  for (const config of served) {
    const { id } = config
    try {
      const isLost = hasLost && !registered(registry, id)
      await mergeApp(registry, config, isLost ? undefined : merged.get(id))
      next[id] = config
    } catch (error) {
      const before = merged.get(id)
      if (isWidgetError(error, 'INVALID_ARGUMENT')) refused.push(toRefused(config, error.message))
      else if (before) next[id] = before
    }
  }
  const gone = [...merged.keys(), ...refused.map(({ app }) => app.id)].filter(
    (id) => !Object.hasOwn(next, id),
  )
  for (const id of gone) if (registered(registry, id)) await ignoringErrors(registry.remove(id, workbench))
  const text = JSON.stringify({ version: 1, apps: next })
  await ignoringErrors(record.save(() => ({ text, setsAside: false })))
  return refused
}

/** Merges one app; `last` is how it was merged before. What the user has changed or removed stays as it is. */
async function mergeApp(registry: Registry, config: AppConfig, last: AppConfig | undefined): Promise<void> {
  const next = definitionOf(config)
  const stored = registered(registry, next.id)
  if (!stored) return void (last ?? (await registry.create(next, workbench)))
  const before = last ? definitionOf(last) : {}
  const changedByUser = last ? changesBetween(definitionOf(last), stored) : {}
  const changes = Object.entries(changesBetween(before, next)).filter(
    ([name]) => !Object.hasOwn(changedByUser, name),
  )
  if (changes.length > 0) await registry.update(next.id, Object.fromEntries(changes), workbench)
}

function toRefused(config: AppConfig, reason: string): RefusedApp {
  return { app: definitionOf(config), reason }
}

function registered(registry: Registry, id: string): AppDefinition | undefined {
  return registry.apps.get().find((app) => app.id === id)
}

/** Returns the members that make one definition another; those that the other lacks are removed. */
function changesBetween(from: Partial<AppDefinition>, to: AppDefinition): AppChanges {
  const [before, after] = [from, to] as readonly Readonly<Record<string, unknown>>[]
  const names = new Set([...Object.keys(before!), ...Object.keys(after!)])
  const changed = [...names].filter((name) => !isSameJson(before![name], after![name]))
  return Object.fromEntries(changed.map((name) => [name, after![name] ?? null]))
}

/** Writes out the defaults, so that a member with its default is as good as a missing one. */
function normalize(app: AppDefinition): AppDefinition {
  return { isActive: true, isFavorite: false, ...app }
}

function isEmpty(changes: AppChanges): boolean {
  return Object.keys(changes).length === 0
}

/** Reads how the apps were last merged, by id; nothing where the record cannot be read. */
async function readRecord(record: RegistryStorage): Promise<ReadonlyMap<string, AppConfig>> {
  const stored = await record.load().catch(() => null)
  const parsed = typeof stored === 'string' ? parseJsonText(stored) : null
  const value = parsed?.ok ? parsed.value : null
  const apps = isRecord(value) && value.version === 1 && isRecord(value.apps) ? value.apps : {}
  const entries = Object.entries(apps).filter(([id, app]) => isRecord(app) && app.id === id)
  return new Map(entries as [string, AppConfig][])
}

async function ignoringErrors(promise: Promise<unknown>): Promise<void> {
  // The next merge finds the same difference, and tries again.
  await promise.catch(() => {})
}

/** Runs a task while no other page of the workbench runs one; at once where the browser has no locks, or another page stands still. */
async function inTurn(task: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { readonly locks?: LockManager | null }
  let isStarted = false
  const start = () => {
    isStarted = true
    return task()
  }
  if (!locks) return start()
  const signal = AbortSignal.timeout(LOCK_TIMEOUT_MS)
  await locks.request('deskbridge-served-apps', { signal }, start).catch((error: unknown) => {
    if (isStarted) throw error
    return start()
  })
}
