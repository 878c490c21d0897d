import { issueOf } from '#texts'
import { createError } from '../base/errors'
import { Expected, type Remedy } from '../base/remedy'
import { isRecord, ownMember } from '../base/structure'
import type { Section } from './section'
import { sectionLimits } from './section-defaults'
import { dataShapes, neutralTypes, sectionShape, type MemberKind, type Shape } from './section-shape'

/** A member of a section that is not valid. */
export interface SectionIssue {
  /** The path of the member, such as `components[1].data.id`; empty for the section. */
  path: string
  /** The expected and the actual value. */
  message: string
}

/** A valid section, or everything that is wrong with it. */
export type SectionResult = { ok: true; section: Section } | { ok: false; issues: SectionIssue[] }

/**
 * Parses a section in either vocabulary.
 *
 * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member.
 */
export function expectSection(value: unknown): Section {
  const { section, problems } = readSection(value)
  const [problem] = problems
  if (!problem) return section as Section
  const { path, seen, remedy } = problem
  throw createError('INVALID_ARGUMENT', [path ? `${path} of the section` : 'section', seen], { remedy })
}

/**
 * Parses a section in either vocabulary: the documented one of the Text HelpDesk, or the one of its published packages.
 *
 * Never throws. The result consists of new plain objects with known members only, each of its documented type
 * (docs/protocols/text.md, T230 to T253).
 */
export function parseSection(value: unknown): SectionResult {
  const { section, problems } = readSection(value)
  if (problems.length === 0) return { ok: true, section: section as Section }
  const issues = problems.map(({ path, seen, remedy }) => ({
    path,
    message: issueOf(seen, remedy),
  }))
  return { ok: false, issues }
}

/** An invalid member. */
interface Problem {
  readonly path: string
  readonly seen: unknown
  readonly remedy: Remedy
}

/** The state of parsing one section. */
interface Reading {
  readonly problems: Problem[]
  tags: number
  characters: number
}

function readSection(value: unknown): { section: unknown; problems: readonly Problem[] } {
  const reading: Reading = { problems: [], tags: 0, characters: 0 }
  let section: unknown
  try {
    if (!isRecord(value)) addProblem(reading, '', Expected.object, value)
    else {
      const members = readMembers(value, sectionShape, '', reading)
      section = { ...members, components: readComponents(ownMember(value, 'components'), reading) }
      checkCount(reading, '', 'characters', reading.characters)
    }
  } catch {
    addProblem(reading, '', Expected.readable, value)
  }
  return { section, problems: reading.problems }
}

function readComponents(value: unknown, reading: Reading): unknown {
  if (!Array.isArray(value) || value.length === 0)
    return addProblem(reading, 'components', Expected.nonEmptyArray, value)
  if (!checkCount(reading, 'components', 'components', value.length)) return undefined
  return readEntries(value, (entry, index) => readComponent(entry, `components[${index}]`, reading))
}

function readComponent(value: unknown, path: string, reading: Reading): unknown {
  const component = isRecord(value) ? value : {}
  const word = ownMember(component, 'type')
  if (typeof word !== 'string' || !Object.hasOwn(neutralTypes, word)) {
    return addProblem(reading, `${path}.type`, Object.keys(neutralTypes), word)
  }
  const type = neutralTypes[word]!
  if (type === 'divider') return { type }
  const data = ownMember(component, 'data') ?? {}
  if (!isRecord(data)) return addProblem(reading, `${path}.data`, Expected.object, data)
  const needsTitle = type === 'item' && !isGiven(ownMember(data, 'value'))
  const shape: Shape = needsTitle ? { ...dataShapes.item, title: Expected.nonEmptyString } : dataShapes[type]
  return { type, data: readMembers(data, shape, `${path}.data.`, reading) }
}

function readMembers(holder: object, shape: Shape, path: string, reading: Reading): object {
  const members: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(shape)) {
    const value = ownMember(holder, name)
    const read = readers[kind](value, path + name, reading)
    if (read === null) addProblem(reading, path + name, kind, value)
    else if (read !== undefined) members[name] = read
  }
  return members
}

/** The parsers of members by kind; `undefined` omits the member, and `null` rejects it. */
const readers: Record<MemberKind, (value: unknown, path: string, reading: Reading) => unknown> = {
  [Expected.string]: (value, _path, reading) => (value == null ? undefined : readString(value, reading)),
  [Expected.nonEmptyString]: (value, _path, reading) => (isGiven(value) ? readString(value, reading) : null),
  [Expected.boolean]: (value) => (value == null ? undefined : typeof value === 'boolean' ? value : null),
  [Expected.imageSize]: (value) =>
    value === undefined || value === 'small' || value === 'big' ? value : null,
  [Expected.strings](value, path, reading) {
    if (value == null) return undefined
    if (!Array.isArray(value)) return null
    reading.tags += value.length
    if (!checkCount(reading, path, 'tags', reading.tags)) return undefined
    return readEntries(
      value,
      (entry, index) =>
        readString(entry, reading) ?? addProblem(reading, `${path}[${index}]`, Expected.string, entry),
    )
  },
  [Expected.function]: (value) => (typeof value === 'function' ? value : undefined),
}

/** Parses a string, or a finite number as a string; `null` for anything else. */
function readString(value: unknown, reading: Reading): string | null {
  if (typeof value !== 'string' && !Number.isFinite(value)) return null
  const string = String(value)
  reading.characters += string.length
  return string
}

/** Parses the entries of a list by index, because a list may override its methods; holes are `undefined`. */
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
  if (!isWithin) addProblem(reading, path, { most: sectionLimits[what], of: what }, count)
  return isWithin
}

function addProblem({ problems }: Reading, path: string, remedy: Remedy, seen: unknown): undefined {
  problems.push({ path, seen, remedy })
}
