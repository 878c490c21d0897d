import { checkArgument, isRecord, shareStructure, toPlain, type WidgetError } from '@deskbridge/core/internal'
import type { AppDefinition } from '../app-definition'
import type { DeskHost } from '../desks/desk-host'
import { checkManagedApp } from './check-managed-app'

/** A reason why stored apps are not shown. */
export interface RegistryProblem {
  /** Whether the store is no list of apps, has invalid apps, was written by a newer release, or cannot be reached. */
  readonly reason: 'unreadable' | 'invalid-apps' | 'newer-version' | 'unavailable'
  /** What is wrong, with the value. */
  readonly message: string
  /** Whether a change has set the store aside; `loadSetAside()` of the storage then returns it. */
  readonly isSetAside: boolean
}

/** The valid apps of a store, and what is wrong with the others. */
export interface StoredApps {
  readonly apps: AppDefinition[]
  readonly problem: RegistryProblem | null
}

/** The version of what {@link writeApps} writes. */
const version = 1

/** Returns the text to store for a list of apps. */
export function writeApps(apps: readonly AppDefinition[]): string {
  return JSON.stringify({ version, apps })
}

/** Reads and checks what is stored; returns every app that is valid on the given desks, even when others are not. */
export function readApps(stored: unknown, desks: readonly DeskHost[]): StoredApps {
  if (stored === null) return { apps: [], problem: null }
  try {
    const { version: storedVersion, apps } = readStore(stored)
    if (storedVersion <= version) return readList(apps, desks)
    const message = `The stored apps are of version ${storedVersion}, and this page reads version ${version}: reload the page to get its newest release.`
    return withProblem('newer-version', message)
  } catch (error) {
    return withProblem('unreadable', (error as WidgetError).message)
  }
}

/** Creates the problem of a storage that does not work. */
export function unavailableProblem(cause: unknown): RegistryProblem {
  return withProblem('unavailable', `The stored apps cannot be read: ${String(cause)}`).problem
}

function readStore(stored: unknown): { version: number; apps: unknown } {
  checkArgument(typeof stored === 'string', 'value of the stored apps', stored, 'a string')
  const store = parse(stored as string)
  checkArgument(isRecord(store), 'content of the stored apps', store, 'an object with a version and apps')
  const { version: storedVersion, apps } = store as Record<string, unknown>
  const isVersion = Number.isInteger(storedVersion) && (storedVersion as number) >= 1
  checkArgument(isVersion, 'version of the stored apps', storedVersion, 'a positive integer')
  return { version: storedVersion as number, apps }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`The stored apps are not valid JSON: ${(error as Error).message}`, { cause: error })
  }
}

function readList(list: unknown, desks: readonly DeskHost[]): StoredApps {
  checkArgument(Array.isArray(list), 'list of the stored apps', list, 'an array')
  const found = list as unknown[]
  const apps = new Map<string, AppDefinition>()
  const errors: string[] = []
  for (const each of found) {
    try {
      const app = checkManagedApp(toPlain(each), desks)
      checkNewId(app.id, [...apps.values()])
      apps.set(app.id, app)
    } catch (error) {
      errors.push((error as WidgetError).message)
    }
  }
  const good = [...apps.values()]
  if (errors.length === 0) return { apps: good, problem: null }
  const message = `${errors.length} of ${found.length} stored apps are invalid. ${errors[0]}`
  return withProblem('invalid-apps', message, good)
}

/**
 * Checks the id of an app that is added to others.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an id that one of them has.
 */
export function checkNewId(newId: string, apps: readonly AppDefinition[]): void {
  const isNew = apps.every(({ id }) => id !== newId)
  checkArgument(isNew, 'id of the app', newId, 'an id that no other app has')
}

function withProblem(reason: RegistryProblem['reason'], message: string, apps: AppDefinition[] = []) {
  return { apps, problem: { reason, message, isSetAside: false } }
}

/** Returns the next list, in which apps and parts that did not change keep their reference, even when an app has moved. */
export function shareApps(
  previous: readonly AppDefinition[],
  next: readonly AppDefinition[],
): readonly AppDefinition[] {
  const byId = new Map(previous.map((app) => [app.id, app]))
  return shareStructure(
    previous,
    next.map((app) => shareStructure(byId.get(app.id), app)),
  )
}
