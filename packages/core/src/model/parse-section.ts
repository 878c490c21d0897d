import { WidgetError } from '../base/errors'
import { isRecord, ownMember } from '../base/structure'
import type { Section } from './section'
import { sectionLimits } from './section-defaults'
import { dataShapes, neutralTypes, sectionShape, type MemberKind, type Shape } from './section-shape'

/** A bad member of a section, and what it must be. */
export interface SectionIssue {
  /** The way to the member, as in `components[1].data.id`; empty for the section itself. */
  path: string
  /** What the member must be, and what it is. */
  message: string
}

/** A section that can be used, or everything that is wrong with it. */
export type SectionResult = { ok: true; section: Section } | { ok: false; issues: SectionIssue[] }

/**
 * Reads a section in either vocabulary.
 *
 * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member.
 */
export function expectSection(value: unknown): Section {
  const result = parseSection(value)
  if (result.ok) return result.section
  const { path, message } = result.issues[0]!
  throw new WidgetError('INVALID_ARGUMENT', `The section cannot be used: ${path || 'it'} ${message}.`)
}

/**
 * Reads a section in either vocabulary, the one documented for the Text HelpDesk or the one of its published packages.
 *
 * The result is made of fresh plain objects with the known members alone, each of its documented type; it never throws, whatever
 * the value is (docs/protocols/text.md, T230 to T253).
 */
export function parseSection(value: unknown): SectionResult {
  try {
    const reading: Reading = { issues: [], tags: 0, characters: 0 }
    const section = readSection(value, reading)
    const { issues } = reading
    return issues.length > 0 ? { ok: false, issues } : { ok: true, section: section as Section }
  } catch {
    return { ok: false, issues: [{ path: '', message: 'must be readable, but reading it throws' }] }
  }
}

/** What one reading has found so far. */
interface Reading {
  readonly issues: SectionIssue[]
  tags: number
  characters: number
}

function readSection(value: unknown, reading: Reading): unknown {
  if (!isRecord(value)) return refuse(reading, '', 'an object', value)
  const members = readMembers(value, sectionShape, '', reading)
  const components = readComponents(ownMember(value, 'components'), reading)
  checkCount(reading, '', 'characters', reading.characters)
  return { ...members, components }
}

function readComponents(value: unknown, reading: Reading): unknown {
  if (!Array.isArray(value) || value.length === 0)
    return refuse(reading, 'components', 'a non-empty list', value)
  if (!checkCount(reading, 'components', 'components', value.length)) return undefined
  return readEntries(value, (entry, index) => readComponent(entry, `components[${index}]`, reading))
}

function readComponent(value: unknown, path: string, reading: Reading): unknown {
  const component = isRecord(value) ? value : {}
  const word = ownMember(component, 'type')
  if (typeof word !== 'string' || !Object.hasOwn(neutralTypes, word)) {
    return refuse(reading, `${path}.type`, `one of ${Object.keys(neutralTypes).join(', ')}`, word)
  }
  const type = neutralTypes[word]!
  if (type === 'divider') return { type }
  const data = ownMember(component, 'data') ?? {}
  if (!isRecord(data)) return refuse(reading, `${path}.data`, 'an object', data)
  const needsTitle = type === 'item' && !isGiven(ownMember(data, 'value'))
  const shape: Shape = needsTitle ? { ...dataShapes.item, title: 'non-empty string' } : dataShapes[type]
  return { type, data: readMembers(data, shape, `${path}.data.`, reading) }
}

function readMembers(holder: object, shape: Shape, path: string, reading: Reading): object {
  const members: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(shape)) {
    const value = readers[kind](ownMember(holder, name), path + name, reading)
    if (value !== undefined) members[name] = value
  }
  return members
}

/** How each kind of member is read; `undefined` leaves it out. */
const readers: Record<MemberKind, (value: unknown, path: string, reading: Reading) => unknown> = {
  string: (value, path, reading) => (value == null ? undefined : readString(value, path, reading)),
  'non-empty string': (value, path, reading) =>
    isGiven(value) ? readString(value, path, reading) : refuse(reading, path, 'a non-empty string', value),
  boolean: (value, path, reading) =>
    value == null || typeof value === 'boolean'
      ? (value ?? undefined)
      : refuse(reading, path, 'a boolean', value),
  'image size': (value, path, reading) =>
    value === undefined || value === 'small' || value === 'big'
      ? value
      : refuse(reading, path, 'small or big', value),
  strings(value, path, reading) {
    if (value == null) return undefined
    if (!Array.isArray(value)) return refuse(reading, path, 'a list of strings', value)
    reading.tags += value.length
    if (!checkCount(reading, path, 'tags', reading.tags)) return undefined
    return readEntries(value, (entry, index) => readString(entry, `${path}[${index}]`, reading))
  },
  handler: (value) => (typeof value === 'function' ? value : undefined),
}

/** Reads a string; a finite number is read as the string of its digits. */
function readString(value: unknown, path: string, reading: Reading): string | undefined {
  if (typeof value !== 'string' && !Number.isFinite(value)) return refuse(reading, path, 'a string', value)
  const text = String(value)
  reading.characters += text.length
  return text
}

/** Reads the entries of a list by their indexes, as a list may bring methods of its own; holes are read as `undefined`. */
function readEntries(list: readonly unknown[], read: (entry: unknown, index: number) => unknown): unknown[] {
  return Array.from({ length: list.length }, (_, index) => read(ownMember(list, index), index))
}

function isGiven(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function checkCount(
  reading: Reading,
  path: string,
  what: keyof typeof sectionLimits,
  count: number,
): boolean {
  const isWithin = count <= sectionLimits[what]
  const message = `must have at most ${sectionLimits[what]} ${what}, has ${count}`
  if (!isWithin) reading.issues.push({ path, message })
  return isWithin
}

function refuse(reading: Reading, path: string, expected: string, value: unknown): undefined {
  const seen =
    typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : value === null ? 'null' : typeof value
  reading.issues.push({ path, message: `must be ${expected}, got ${seen}` })
}
