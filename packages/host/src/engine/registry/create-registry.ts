import {
  checkArgument,
  checkBoolean,
  checkRecord,
  createWritable,
  isRecord,
  isWidgetError,
  runIsolated,
  shareStructure,
  toPlain,
  WidgetError,
  type Unsubscribe,
} from '@deskbridge/core/internal'
import type { AppDefinition } from '../app-definition'
import { nameOf } from '../check-app'
import { checkDesks } from '../check-desks'
import { createName } from '../create-name'
import { defaultDeskHosts } from '../desks/default-desks'
import type { DeskHost } from '../desks/desk-host'
import type { HostUser } from '../host-user'
import { prepareUser } from '../prepare'
import { canManageApps } from './access'
import { toStorableApp } from './check-managed-app'
import { memoryStorage } from './memory-storage'
import type { AppChanges, NewApp, Registry, RegistryOptions } from './registry'
import type { RegistryStorage } from './registry-storage'
import {
  checkNewId,
  readApps,
  shareApps,
  unavailableProblem,
  writeApps,
  type RegistryProblem,
  type StoredApps,
} from './stored-apps'

/**
 * Creates a registry that does not use its storage until it is loaded or changed.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for options or a storage that cannot be used.
 * @example
 * const registry = createRegistry({ storage: indexedDbStorage() })
 * await registry.load()
 * await registry.create({ name: 'Orders', url, desk: 'auto', placement: 'ticket-sidebar', mode: 'embed' }, user)
 */
export function createRegistry(options: RegistryOptions = {}): Registry {
  checkRecord(options, 'registry', 'options')
  const { storage = memoryStorage(), desks = defaultDeskHosts } = options
  const { load, save, subscribe, loadSetAside } = (storage ?? {}) as Partial<RegistryStorage>
  const isStorage = [load, save, subscribe, loadSetAside].every((method) => typeof method === 'function')
  const remedy =
    'a storage with load(), save(), subscribe() and loadSetAside(), as memoryStorage() returns it'
  checkArgument(isStorage, 'storage', storage, remedy)
  return new StoredRegistry(storage, checkDesks(desks, 'registry', 'desks'))
}

/** The {@link Registry}; its methods are members of their own, so that they work detached. */
class StoredRegistry implements Registry {
  readonly apps = createWritable<readonly AppDefinition[]>([])
  readonly problem = createWritable<RegistryProblem | null>(null)
  readonly #storage: RegistryStorage
  readonly #desks: readonly DeskHost[]
  /** The last queued operation; they run one at a time, so that an older read never replaces a newer one. */
  #queue: Promise<unknown> = Promise.resolve()
  /** The queued read that has not started; one is enough for any number of notifications. */
  #nextRead: Promise<void> | null = null
  #unsubscribe: Unsubscribe | null = null

  constructor(storage: RegistryStorage, desks: readonly DeskHost[]) {
    this.#storage = storage
    this.#desks = desks
  }

  readonly load = async (): Promise<void> => {
    try {
      this.#unsubscribe ??= this.#storage.subscribe(() => void this.#read())
    } catch (error) {
      return this.#fail(error)
    }
    return this.#read()
  }

  readonly create = async (given: NewApp, user: HostUser): Promise<AppDefinition> => {
    const plain: unknown = toPlain(given)
    const id = given?.id ?? createName()
    const changed = await this.#change(user, (apps) => {
      const app = toStorableApp(isRecord(plain) ? { ...plain, id } : plain, this.#desks)
      checkNewId(app.id, apps)
      apps.push(app)
    })
    return changed[indexOf(id, changed)]!
  }

  readonly update = async (id: string, given: AppChanges, user: HostUser): Promise<AppDefinition> => {
    const plain: unknown = toPlain(given)
    return this.#replace(id, user, (app) => {
      const changes = checkRecord(plain, nameOf(app), 'changes')
      const keepsId = (changes['id'] ?? id) === id
      const remedy = 'left out, because the id of an app never changes'
      checkArgument(keepsId, 'id of the changes', changes['id'], remedy)
      return toStorableApp({ ...app, ...changes, id }, this.#desks)
    })
  }

  readonly move = async (id: string, toIndex: number, user: HostUser): Promise<void> => {
    await this.#change(user, (apps) => {
      const isIndex = Number.isInteger(toIndex) && toIndex >= 0
      checkArgument(isIndex, 'toIndex', toIndex, 'a non-negative integer')
      const moved = apps.splice(indexOf(id, apps), 1)
      apps.splice(toIndex, 0, ...moved)
    })
  }

  readonly setFavorite = (id: string, isFavorite: boolean, user: HostUser): Promise<AppDefinition> =>
    this.#replace(id, user, (app) => ({
      ...app,
      isFavorite: checkBoolean(isFavorite, nameOf(app), 'isFavorite'),
    }))

  readonly setActive = (id: string, isActive: boolean, user: HostUser): Promise<AppDefinition> =>
    this.#replace(id, user, (app) => ({
      ...app,
      isActive: checkBoolean(isActive, nameOf(app), 'isActive'),
    }))

  readonly remove = async (id: string, user: HostUser): Promise<void> => {
    await this.#change(user, (apps) => void apps.splice(indexOf(id, apps), 1))
  }

  readonly close = (): void => {
    this.#unsubscribe?.()
    this.#unsubscribe = null
  }

  /** Replaces an app and returns it as it is stored. */
  async #replace(
    id: string,
    user: HostUser,
    toNext: (app: AppDefinition) => AppDefinition,
  ): Promise<AppDefinition> {
    const changed = await this.#change(user, (apps) => {
      const index = indexOf(id, apps)
      apps[index] = toNext(apps[index]!)
    })
    return changed[indexOf(id, changed)]!
  }

  /** Changes the stored apps in one transaction and returns all of them; `edit` gets what is stored at that time. */
  async #change(user: HostUser, edit: (apps: AppDefinition[]) => void): Promise<readonly AppDefinition[]> {
    checkManager(prepareUser(user))
    return this.#enqueue(async () => {
      let after: StoredApps = { apps: [], problem: null }
      await this.#save((stored) => {
        const { apps, problem } = readApps(stored, this.#desks)
        edit(apps)
        after = { apps, problem: problem && { ...problem, isSetAside: true } }
        return { text: writeApps(apps), setsAside: problem !== null }
      })
      this.#show(after)
      return this.apps.get()
    })
  }

  async #save(change: Parameters<RegistryStorage['save']>[0]): Promise<void> {
    try {
      await this.#storage.save(change)
    } catch (cause) {
      if (isWidgetError(cause)) throw cause
      throw new WidgetError('REJECTED', `The apps cannot be stored: ${String(cause)}`, { cause })
    }
  }

  #read(): Promise<void> {
    return (this.#nextRead ??= this.#enqueue(async () => {
      this.#nextRead = null
      try {
        this.#show(readApps(await this.#storage.load(), this.#desks))
      } catch (error) {
        this.#fail(error)
      }
    }))
  }

  #enqueue<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run)
    this.#queue = result.catch(() => {})
    return result
  }

  #show({ apps, problem }: StoredApps): void {
    this.#state(problem ?? solved(this.problem.get()))
    runIsolated(() => this.apps.set(shareApps(this.apps.get(), apps)))
  }

  #fail(cause: unknown): void {
    this.#state(unavailableProblem(cause))
  }

  #state(problem: RegistryProblem | null): void {
    runIsolated(() => this.problem.set(shareStructure(this.problem.get(), problem)))
  }
}

/** Returns the problem to show after a good read: apps that were set aside are still missing. */
function solved(problem: RegistryProblem | null): RegistryProblem | null {
  return problem === null || problem.reason === 'unavailable' ? null : { ...problem, isSetAside: true }
}

function checkManager(user: HostUser): void {
  if (canManageApps(user)) return
  throw new WidgetError(
    'FORBIDDEN',
    `The user "${user.id}" may not manage apps with the role "${user.role}": ask an admin or an owner.`,
  )
}

function indexOf(id: string, apps: readonly AppDefinition[]): number {
  const index = apps.findIndex((app) => app.id === id)
  if (index >= 0) return index
  throw new WidgetError(
    'NOT_FOUND',
    `There is no app "${id}"; it may have been removed. Use the id of one of the registry's apps.`,
  )
}
