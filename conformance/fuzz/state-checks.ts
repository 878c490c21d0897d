import type { Action, Capability, TicketData, UserData, WidgetState } from '@deskbridge/core'
import { isRecord } from '@deskbridge/core/internal'
import { hostDeskIds, hostPlacements, type AttachedAppState, type HostTicket } from '@deskbridge/host/engine'
import type { AppFacts } from '../../packages/host/src/engine/state'

/** Returns what is wrong with a value, as the path of the first bad part; `null` when nothing is. */
type Check = (value: unknown, path: string) => string | null

const text: Check = (value, path) => (typeof value === 'string' ? null : path)
const flag: Check = (value, path) => (typeof value === 'boolean' ? null : path)
const count: Check = (value, path) => (Number.isInteger(value) && (value as number) > 0 ? null : path)
const anything: Check = () => null
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value, path) =>
    values.includes(value) ? null : path
const either =
  (...checks: readonly Check[]): Check =>
  (value, path) =>
    checks.some((check) => check(value, path) === null) ? null : path
const nullable =
  (check: Check): Check =>
  (value, path) =>
    value === null ? null : check(value, path)
const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? null : check(value, path)

/** Checks a fresh, dense list. */
const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value) || Object.getPrototypeOf(value) !== Array.prototype) return path
    if (Object.keys(value).length !== value.length) return `${path} (holes or members)`
    for (const [index, part] of value.entries()) {
      const bad = check(part, `${path}[${index}]`)
      if (bad) return bad
    }
    return null
  }

/** Checks a plain object that has the given members; others are wrong unless a check for them is given. */
const shape =
  (members: Record<string, Check>, others?: Check): Check =>
  (value, path) => {
    if (!isRecord(value) || Object.getPrototypeOf(value) !== Object.prototype) return path
    const unknown = Reflect.ownKeys(value).filter((name) => !Object.hasOwn(members, name))
    for (const name of unknown) {
      if (!others || others(Reflect.get(value, name), path)) return `${path} (unknown member)`
    }
    for (const [name, check] of Object.entries(members)) {
      const bad = check(Object.hasOwn(value, name) ? value[name] : undefined, `${path}.${name}`)
      if (bad) return bad
    }
    return null
  }

/** Whether an object is the prototype of a class: none can come from the wire, which carries no functions. */
function isClassPrototype(prototype: object): boolean {
  const made = Object.hasOwn(prototype, 'constructor') ? prototype.constructor : null
  return typeof made === 'function' && made.prototype === prototype
}

/** Checks what came from the wire and is kept as it came: nothing in it may have a prototype that came from there, too. */
const asReceived: Check = (value, path) => {
  const open = [value]
  const seen = new Set<unknown>()
  for (let part = open.pop(); open.length > 0 || part !== undefined; part = open.pop()) {
    if (typeof part !== 'object' || part === null || seen.has(part)) continue
    seen.add(part)
    const prototype = Object.getPrototypeOf(part) as object | null
    if (prototype && !isClassPrototype(prototype)) return `${path} (prototype)`
    for (const name of Object.keys(part)) open.push(Reflect.get(part, name))
  }
  return null
}

/** Checks an object that the wire filled, whose own prototype must be the usual one. */
const received: Check = (value, path) =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    ? asReceived(value, path)
    : path

/** Checks a part of a section, whose unknown members are kept (docs/protocols/text.md, T229). */
const sectionPart = (members: Record<string, Check>): Check => shape(members, asReceived)

const person = { id: nullable(text), name: nullable(text), email: nullable(text) }
const ticketMembers: Record<keyof TicketData, Check> = {
  id: either(text),
  number: nullable(text),
  subject: nullable(text),
  status: nullable(text),
  priority: nullable(oneOf('low', 'medium', 'high', 'urgent')),
  createdAt: nullable(text),
  updatedAt: nullable(text),
  requester: nullable(shape({ ...person, phone: nullable(text) })),
  assignee: nullable(shape(person)),
  division: nullable(shape({ id: text, name: nullable(text) })),
  tags: listOf(text),
  customFields: received,
}
const userMembers: Record<keyof UserData, Check> = {
  id: text,
  name: nullable(text),
  email: nullable(text),
  role: nullable(text),
  divisionId: nullable(text),
}
const deskId = oneOf(...hostDeskIds, 'standalone')
const theme = oneOf('light', 'dark')
const mode = oneOf('popup', 'embed')
const placement = oneOf(...hostPlacements)
const error: Check = (value, path) =>
  value instanceof Error && typeof value.message === 'string' && 'code' in value ? null : path
const capabilityNames: Record<Capability, true> = {
  ticket: true,
  user: true,
  section: true,
  badge: true,
  resize: true,
  fullscreen: true,
  insertText: true,
  updateTicket: true,
  beforeSave: true,
  toast: true,
  track: true,
}
const capabilities: Check = (value, path) =>
  value instanceof Set && [...value].every((name) => Object.hasOwn(capabilityNames, String(name)))
    ? null
    : path

const widgetMembers: Record<keyof WidgetState, Check> = {
  status: oneOf('idle', 'connecting', 'connected', 'failed', 'closed'),
  error: nullable(error),
  desk: nullable(deskId),
  appContext: nullable(
    shape({ appId: nullable(text), desk: deskId, placement: nullable(placement), mode: nullable(mode) }),
  ),
  theme: nullable(theme),
  ticket: nullable(shape({ ...ticketMembers, desk: deskId, raw: received })),
  user: nullable(shape({ ...userMembers, desk: deskId, raw: received })),
  capabilities,
  refusals: optional(
    shape(Object.fromEntries(Object.keys(capabilityNames).map((name) => [name, optional(error)]))),
  ),
}

const componentData = {
  item: sectionPart({
    title: optional(text),
    value: optional(text),
    description: optional(text),
    imgUrl: optional(text),
    imgSize: optional(oneOf('small', 'big')),
    link: optional(text),
    id: optional(text),
    clickable: optional(flag),
    openApp: optional(flag),
  }),
  button: sectionPart({
    id: text,
    label: text,
    openApp: optional(flag),
    primary: optional(flag),
    secondary: optional(flag),
  }),
  label_value: sectionPart({
    label: optional(text),
    value: optional(text),
    iconUrl: optional(text),
    url: optional(text),
  }),
  link: sectionPart({ url: text, value: optional(text), inline: optional(flag) }),
  tags: sectionPart({ tags: optional(listOf(text)), label: optional(text) }),
}

const component: Check = (value, path) => {
  if (!isRecord(value)) return path
  const check = Object.hasOwn(componentData, String(value.type))
    ? componentData[value.type as keyof typeof componentData]
    : null
  return sectionPart({ type: text, ...(value.type === 'divider' ? {} : { data: check ?? oneOf() }) })(
    value,
    path,
  )
}

const section = sectionPart({
  title: text,
  components: listOf(component),
  imgUrl: optional(text),
  openApp: optional(flag),
})
const finite: Check = (value, path) => (Number.isFinite(value) && (value as number) >= 0 ? null : path)
const side = either(finite, (value, path) => (/^\d+(\.\d+)?(px|%)$/.test(String(value)) ? null : path))
const size = shape({ width: optional(side), height: optional(side) })

const appMembers: Record<keyof AttachedAppState, Check> = {
  status: oneOf('loading', 'loaded', 'ready', 'failed', 'detached'),
  error: nullable(error),
  desk: nullable(deskId),
  mode,
  ticket: nullable(anything as Check & ((ticket: HostTicket) => null)),
  size: nullable(size),
  isFullscreen: flag,
  badge: nullable(count),
  section: nullable(section),
}

/** Members of an app's state that only the next state follows from. */
const innerAppMembers: Record<Exclude<keyof AppFacts, keyof AttachedAppState>, true> = {
  namedDesk: true,
  openingState: true,
  takesFirstTitle: true,
  heldSize: true,
  lastTicketId: true,
}

const actions: Record<Action['kind'], Record<string, Check>> = {
  section: { section },
  badge: { count: nullable(count) },
  resize: { width: optional(side), height: optional(side) },
  fullscreen: { fullscreen: flag },
  insertText: { text },
  updateTicket: {
    changes: shape({
      subject: optional(text),
      status: optional(text),
      priority: optional(oneOf('low', 'medium', 'high', 'urgent')),
      tags: optional(listOf(text)),
      assignee: optional(shape({ id: text })),
      customFields: optional(received),
    }),
  },
  // No host hands it on.
  beforeSave: { handlers: () => 'action.handlers' },
  toast: { toast: shape({ content: text, kind: oneOf('success', 'error') }) },
  track: { name: text, properties: received },
  'refresh-ticket': {},
  'refresh-user': {},
  send: { name: text, data: asReceived },
}

/** Returns the path of the first part of a widget's state that is not of its declared type, or `null`. */
export function checkWidgetState(state: WidgetState): string | null {
  return shape(widgetMembers)(state, 'state')
}

/** Returns the path of the first part of an app's state that is not of its declared type, or `null`. */
export function checkAppState(state: AttachedAppState): string | null {
  const known = Object.entries(state).filter(([name]) => !Object.hasOwn(innerAppMembers, name))
  return shape(appMembers)(Object.fromEntries(known), 'state')
}

/** Returns the path of the first part of an action that is not of its declared type, or `null`. */
export function checkAction(action: Action): string | null {
  if (!Object.hasOwn(actions, action.kind)) return 'action.kind'
  return shape({ kind: text, ...actions[action.kind] })(action, 'action')
}
