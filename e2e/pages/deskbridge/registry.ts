import {
  createRegistry,
  indexedDbStorage,
  type AppChanges,
  type AppDefinition,
  type NewApp,
  type Registry,
  type RegistryProblem,
  type UserData,
} from '@deskbridge/host'
import { storageRules } from '../../../conformance/storage/storage-rules'
import { exposeControl } from '../control'

/** Control of a page with a registry in the browser's database. */
export interface RegistryControl {
  /** Runs a rule of the contract of storages on a new database. */
  runRule(rule: string): Promise<unknown>
  /** Creates the registry, which the page does not have initially, and loads it. */
  load(): Promise<void>
  apps(): readonly AppDefinition[]
  problem(): RegistryProblem | null
  create(app: NewApp, user: UserData): Promise<AppDefinition>
  update(id: string, changes: AppChanges, user: UserData): Promise<AppDefinition>
  /** Creates apps without waiting for any of them. */
  createAll(apps: readonly NewApp[], user: UserData): Promise<void>
  /** Writes a text where the apps are, without notifying anybody. */
  overwrite(text: string): Promise<void>
  setAside(): Promise<readonly unknown[]>
}

const storage = indexedDbStorage()
let registry: Registry | null = null
const loaded = (): Registry => {
  if (registry) return registry
  throw new Error('The registry has not been loaded.')
}

const control: RegistryControl = {
  runRule(name) {
    const rule = storageRules.find((each) => each.name === name)!
    return rule.run(() => indexedDbStorage({ name }))
  },
  load() {
    registry = createRegistry({ storage })
    return registry.load()
  },
  apps: () => loaded().apps.get(),
  problem: () => loaded().problem.get(),
  create: (app, user) => loaded().create(app, user),
  update: (id, changes, user) => loaded().update(id, changes, user),
  async createAll(apps, user) {
    await Promise.all(apps.map((app) => loaded().create(app, user)))
  },
  overwrite: (text) => storage.save(() => ({ text, setsAside: false })),
  setAside: () => storage.loadSetAside(),
}

exposeControl(control)
