import { WidgetError } from '../base/errors'
import { isRecord } from '../base/structure'
import type { Section, SectionComponent } from './section'

/** Names a bad member of a section and says what it must be. */
export interface SectionIssue {
  /** Leads to the member, as in `components[1].data.id`; empty for the section itself. */
  path: string
  /** Says what the member must be. */
  message: string
}

/** Is a section that can be used, or everything that is wrong with it. */
export type SectionResult = { ok: true; section: Section } | { ok: false; issues: SectionIssue[] }

/** Lists the types in both vocabularies with the neutral type and the members of which one must be given, for each group. */
const componentRules: Record<string, readonly [type: SectionComponent['type'], ...needs: string[][]]> = {
  item: ['item', ['title', 'value']],
  title: ['item', ['title', 'value']],
  button: ['button', ['label'], ['id']],
  label_value: ['label_value'],
  link: ['link', ['url']],
  divider: ['divider'],
  line: ['divider'],
  tags: ['tags'],
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

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

/** Reads a section in either vocabulary, the one documented for the Text HelpDesk or the one of its published packages. */
export function parseSection(value: unknown): SectionResult {
  const issues: SectionIssue[] = []
  const expect = (isGood: boolean, path: string, message: string) => {
    if (!isGood) issues.push({ path, message })
  }

  const readComponent = (component: unknown, index: number) => {
    const path = `components[${index}]`
    const { type, data } = isRecord(component) ? component : {}
    if (typeof type !== 'string' || !Object.hasOwn(componentRules, type)) {
      return expect(false, `${path}.type`, `must be one of ${Object.keys(componentRules).join(', ')}`)
    }
    const [neutral, ...needs] = componentRules[type]!
    const members = isRecord(data) ? data : {}
    for (const names of needs) {
      const isGiven = names.some((name) => isText(members[name]))
      expect(isGiven, `${path}.data.${names[0]}`, 'must be a text that is not empty')
    }
    const { imgSize } = members
    if (neutral === 'item' && imgSize !== undefined) {
      expect(imgSize === 'small' || imgSize === 'big', `${path}.data.imgSize`, 'must be small or big')
    }
    if (neutral === 'tags' && members.tags !== undefined) {
      expect(Array.isArray(members.tags), `${path}.data.tags`, 'must be a list of texts')
    }
    return neutral === 'divider' ? { type: neutral } : { type: neutral, data: members }
  }

  if (!isRecord(value)) return { ok: false, issues: [{ path: '', message: 'must be an object' }] }
  const { title, components } = value
  expect(isText(title), 'title', 'must be a text that is not empty')
  const isList = Array.isArray(components) && components.length > 0
  expect(isList, 'components', 'must be a list with at least one component')
  const read = isList ? components.map(readComponent) : []
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, section: { ...value, components: read } as unknown as Section }
}
