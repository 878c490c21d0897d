import { parseSection, type Section, type SectionComponent } from '@deskbridge/core'
import { dataShapes, Expected, type MemberKind, type Shape } from '@deskbridge/core/internal'

/** A type of component. */
export type ComponentType = SectionComponent['type']

/** A member of a component, with the kind of its value. */
export interface Member {
  readonly name: string
  readonly kind: MemberKind
}

const shapes = dataShapes as Readonly<Record<ComponentType, Shape>>

/** Types of components, in the order of the menu. */
export const componentTypes = Object.keys(shapes) as ComponentType[]

/** Returns the members of a type's data that can be edited. */
export function membersOf(type: ComponentType): readonly Member[] {
  return Object.entries(shapes[type]).flatMap(([name, kind]) =>
    kind === Expected.function ? [] : [{ name, kind }],
  )
}

/** Returns the data of a component; empty for one without any. */
export function dataOf(component: SectionComponent): Readonly<Record<string, unknown>> {
  return 'data' in component ? { ...component.data } : {}
}

/** Returns the component with other data. */
export function withData(
  component: SectionComponent,
  data: Readonly<Record<string, unknown>>,
): SectionComponent {
  return { ...component, ...('data' in component && { data }) } as SectionComponent
}

/** Creates a component that can be shown at once: what its type requires is filled in, and a title or label. */
export function newComponent(type: ComponentType, { components }: Section): SectionComponent {
  const empty = membersOf(type).length > 0 ? { type, data: {} } : { type }
  const parsed = parseSection({ title: 'New', components: [empty] })
  const required = parsed.ok ? [] : parsed.issues.map(({ path }) => path.slice(path.lastIndexOf('.') + 1))
  const wanted = membersOf(type).filter(
    ({ name, kind }) => required.includes(name) || isHeading(name) || kind === Expected.strings,
  )
  const data = Object.fromEntries(wanted.map((member) => [member.name, sampleOf(member, type, components)]))
  return { ...empty, ...('data' in empty && { data }) } as SectionComponent
}

function isHeading(name: string): boolean {
  return name === 'title' || name === 'label'
}

function sampleOf({ name, kind }: Member, type: ComponentType, components: Section['components']): unknown {
  if (kind === Expected.strings) return ['New']
  if (name === 'id') return freeId(type, components)
  return name === 'url' ? 'https://example.com/' : wordsOf(type)
}

function freeId(type: ComponentType, components: Section['components']): string {
  const taken = new Set(components.map((component) => dataOf(component).id))
  let number = 1
  while (taken.has(`${type}-${number}`)) number++
  return `${type}-${number}`
}

/** Returns a name as words: `label_value` as “Label value”, `imgUrl` as “Image URL”. */
export function wordsOf(name: string): string {
  const words = name
    .split(/_|(?=[A-Z])/)
    .map((word) => abbreviations[word.toLowerCase()] ?? word.toLowerCase())
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const abbreviations: Readonly<Record<string, string>> = { img: 'image', url: 'URL', id: 'ID' }

/** Returns a short text that tells a component from the others of its type. */
export function summaryOf(component: SectionComponent): string {
  const { title, label, value, tags, url } = dataOf(component)
  const listed = Array.isArray(tags) ? tags.join(', ') : undefined
  return [title, label, value, listed, url].filter((text) => typeof text === 'string' && text).join(' · ')
}

/** An id that several components of a section have. */
export interface EqualId {
  readonly id: string
  /** Paths of the members with this id. */
  readonly paths: readonly string[]
}

/** Returns the ids that several buttons or clickable items have, so that their clicks cannot be told apart. */
export function findEqualIds({ components }: Section): readonly EqualId[] {
  const paths = new Map<string, string[]>()
  for (const [index, component] of components.entries()) {
    const { id, clickable, openApp } = dataOf(component)
    const isClicked = component.type === 'button' || clickable === true || openApp === true
    if (typeof id !== 'string' || id === '' || !isClicked) continue
    paths.set(id, [...(paths.get(id) ?? []), `components[${index}].data.id`])
  }
  return [...paths].filter(([, at]) => at.length > 1).map(([id, at]) => ({ id, paths: at }))
}
