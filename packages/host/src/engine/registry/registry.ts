import type { Readable } from '@deskbridge/core/internal'
import type { AppDefinition } from '../app-definition'
import type { DeskHost } from '../desks/desk-host'
import type { HostUser } from '../host-user'
import type { RegistryStorage } from './registry-storage'
import type { RegistryProblem } from './stored-apps'

/** Where a registry keeps its apps, and for which desks they may be. */
export interface RegistryOptions {
  /** The storage of the apps; default one in memory, which ends with the page. */
  storage?: RegistryStorage
  /** The desks of the host that shows the apps, as its own option; default `[textHost, qiscusHost]`. */
  desks?: readonly DeskHost[]
}

/** An app to add; the id is created when it is missing. */
export type NewApp = Omit<AppDefinition, 'id'> & Partial<Pick<AppDefinition, 'id'>>

/** The members of an app to replace; `null` and `undefined` remove an optional one. */
export type AppChanges = {
  [Name in keyof Omit<AppDefinition, 'id'>]?: AppDefinition[Name] | null | undefined
}

/**
 * The apps of a helpdesk. Every method works detached.
 *
 * Each change takes the user who makes it, and reads, checks and writes in one transaction of the storage. It rejects, without
 * changing anything, with FORBIDDEN for a user who is neither an admin nor an owner, INVALID_ARGUMENT for a value that cannot be
 * used, NOT_FOUND for an unknown id, and REJECTED when the storage fails.
 */
export interface Registry {
  /** The apps in their order, as last read or changed here; empty before `load()`. Unchanged apps keep their reference. */
  readonly apps: Readable<readonly AppDefinition[]>
  /** The reason why stored apps are missing; it remains after a change has set them aside. */
  readonly problem: Readable<RegistryProblem | null>
  /** Reads the stored apps, and follows changes made elsewhere until `close()`; never rejects: see `problem`. */
  load(): Promise<void>
  /** Adds an app at the end of the list and returns it as it is stored. */
  create(app: NewApp, user: HostUser): Promise<AppDefinition>
  /** Replaces members of an app and returns it. */
  update(id: string, changes: AppChanges, user: HostUser): Promise<AppDefinition>
  /** Moves an app to an index of the list, or to the end when the list is shorter. */
  move(id: string, toIndex: number, user: HostUser): Promise<void>
  /** Marks an app as a favorite, or removes the mark, and returns it. */
  setFavorite(id: string, isFavorite: boolean, user: HostUser): Promise<AppDefinition>
  /** Switches an app on or off and returns it. */
  setActive(id: string, isActive: boolean, user: HostUser): Promise<AppDefinition>
  /** Removes an app. */
  remove(id: string, user: HostUser): Promise<void>
  /** Stops following changes made elsewhere; `load()` starts again. */
  close(): void
}
