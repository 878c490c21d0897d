import ZAFClient, { type Client } from 'zendesk_app_framework_sdk'
import { exposeControl } from '../control'
import { outcomeOf, type Outcome } from '../outcome'

/** An event that the app has received. */
export interface ReceivedEvent {
  name: string
  data: unknown
  /** Guid of the instance whose it is, where that is another one. */
  instance?: string
}

/** Control of a page with an app on the genuine client; `instance` is the guid of another instance of it, for which the client is used. */
export interface ZendeskAppControl {
  /** Returns whether the client was created, which its URL decides. */
  isCreated(): boolean
  /** Returns what the registration carried, once it has come. */
  registered(): Promise<unknown>
  get(paths: string | readonly string[], instance?: string): Promise<Outcome>
  set(values: object): Promise<Outcome>
  invoke(name: string, ...args: unknown[]): Promise<Outcome>
  invokeAt(instance: string, name: string, ...args: unknown[]): Promise<Outcome>
  invokeAll(actions: object): Promise<Outcome>
  request(options: unknown): Promise<Outcome>
  context(instance?: string): Promise<unknown>
  metadata(): Promise<unknown>
  /** Subscribes to an event. */
  on(name: string, instance?: string): void
  off(name: string): void
  /** Returns the events since the last call. */
  takeEvents(): readonly ReceivedEvent[]
  trigger(name: string, data: unknown, instance?: string): void
  post(name: string, data: unknown): void
  /** Answers hooks of a name from now on: a string stops them, an error is thrown. */
  hook(name: string, answer: { value: unknown } | { error: string }): void
}

/** Time that the client itself waits for an answer, and a second. */
const DEADLINE_MS = 6000

const events: ReceivedEvent[] = []
const handlers = new Map<string, (data: unknown) => void>()
const answers = new Map<string, { value: unknown } | { error: string }>()
let tellRegistered: (data: unknown) => void
const registered = new Promise((resolve) => (tellRegistered = resolve))
const created = ZAFClient.init((data) => tellRegistered(data))

function client(instance?: string): Client {
  if (created) return instance === undefined ? created : created.instance(instance)
  throw new Error('There is no client: the URL lacks its parameters.')
}

const control: ZendeskAppControl = {
  isCreated: () => created !== false,
  registered: () => registered,
  get: (paths, instance) => outcomeOf(() => client(instance).get(paths), DEADLINE_MS),
  set: (values) => outcomeOf(() => client().set(values), DEADLINE_MS),
  invoke: (name, ...args) => outcomeOf(() => client().invoke(name, ...args), DEADLINE_MS),
  invokeAt: (instance, name, ...args) => outcomeOf(() => client(instance).invoke(name, ...args), DEADLINE_MS),
  invokeAll: (actions) => outcomeOf(() => client().invoke(actions), DEADLINE_MS),
  request: (options) => outcomeOf(() => client().request(options), DEADLINE_MS),
  context: (instance) => client(instance).context(),
  metadata: () => client().metadata(),
  on(name, instance) {
    const handler = (data: unknown) => void events.push({ name, data, ...(instance && { instance }) })
    if (!instance) handlers.set(name, handler)
    client(instance).on(name, handler)
  },
  off: (name) => client().off(name, handlers.get(name)!),
  takeEvents: () => events.splice(0),
  trigger: (name, data, instance) => client(instance).trigger(name, data),
  post: (name, data) => client().postMessage(name, data),
  hook(name, answer) {
    const isNew = !answers.has(name)
    answers.set(name, answer)
    if (!isNew) return
    client().on(name, () => {
      const given = answers.get(name)!
      if ('error' in given) throw new Error(given.error)
      return given.value
    })
  },
}

exposeControl(control)
