import { defineMember, type HostileValue } from './values'

type Path = readonly string[]

/** One thing that is wrong with a message. */
export type Change =
  | { readonly kind: 'replace'; readonly path: Path; readonly value: HostileValue }
  | { readonly kind: 'add'; readonly path: Path; readonly name: string; readonly value: HostileValue }
  | { readonly kind: 'remove' | 'duplicate'; readonly path: Path }

/** A message with the changes made to it, and what must be transferred with it. */
export interface ChangedMessage {
  readonly data: unknown
  readonly transfer: readonly Transferable[]
}

const addedNames = ['__proto__', 'constructor', 'toString', 'then', 'unknown'] as const
const addedValues = ['null', 'an own __proto__, an object', 'a sparse list', 'a cyclic object']

/** Lists the paths to a message and to every member of it, however deep. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (!isContainer(value)) return [path]
  return [path, ...Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name]))]
}

/** Lists every single change that can be made to a message. */
export function changesOf(message: unknown, values: readonly HostileValue[]): Change[] {
  const added = values.filter(({ name }) => addedValues.includes(name))
  return pathsIn(message).flatMap((path) => {
    const isInner = path.length > 0
    const replaced = values.map((value): Change => ({ kind: 'replace', path, value }))
    const missing = isInner ? (['remove', 'duplicate'] as const).map((kind): Change => ({ kind, path })) : []
    const extended = isContainer(valueAt(message, path))
      ? addedNames.flatMap((name) => added.map((value): Change => ({ kind: 'add', path, name, value })))
      : []
    return [...replaced, ...missing, ...extended]
  })
}

/** Makes changes to a message, whose own parts are written into; one whose place an earlier change took away is not made. */
export function applyChanges(message: unknown, changes: readonly Change[]): ChangedMessage {
  let data = message
  const transfer: Transferable[] = []
  for (const change of changes) {
    const holder =
      change.kind === 'add' ? valueAt(data, change.path) : valueAt(data, change.path.slice(0, -1))
    if (change.path.length > 0 || change.kind === 'add') {
      if (!isContainer(holder)) continue
    }
    const made = 'value' in change ? change.value.make(valueAt(data, change.path)) : undefined
    if ('value' in change) transfer.push(...(change.value.transfer?.(made) ?? []))
    if (change.kind === 'add') defineMember(holder as object, change.name, made)
    else if (change.path.length === 0) data = made
    else changeMember(holder as object, change.path.at(-1)!, change.kind, made)
  }
  return { data, transfer }
}

function changeMember(
  holder: object,
  name: string,
  kind: 'replace' | 'remove' | 'duplicate',
  value: unknown,
) {
  if (kind === 'replace') defineMember(holder, name, value)
  // What is removed from a list leaves a hole.
  else if (kind === 'remove') Reflect.deleteProperty(holder, name)
  else if (Array.isArray(holder)) duplicateItem(holder, holder[Number(name)])
  else defineMember(holder, `${name}_`, valueAt(holder, [name]))
}

function duplicateItem(list: unknown[], item: unknown) {
  // A hostile list can be as long as any list gets.
  if (list.length < 2 ** 32 - 1) list.push(item)
}

/** Describes a change for a reader. */
export function describeChange(change: Change): string {
  const place = change.path.join('.') || 'the message'
  if (change.kind === 'replace') return `${place} = ${change.value.name}`
  if (change.kind === 'add') return `${place} + ${change.name}: ${change.value.name}`
  return `${change.kind} ${place}`
}

function isContainer(value: unknown): value is object {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      isContainer(inner) && Object.hasOwn(inner, name) ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  )
}
