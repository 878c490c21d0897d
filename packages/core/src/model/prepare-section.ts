import { expectSection } from './parse-section'
import type { ItemData, Section, SectionComponent } from './section'

/** A section that can be posted, and its click handlers. */
export interface PreparedSection {
  /** The section without functions; each component with a handler has a unique id. */
  readonly section: Section
  /** The click handlers by id. */
  readonly handlers: ReadonlyMap<string, () => void>
}

/**
 * Checks a section and separates its click handlers.
 *
 * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member.
 */
export function prepareSection(value: unknown): PreparedSection {
  const section = expectSection(value)
  const handlers = new Map<string, () => void>()
  const { components } = section
  const dataOf = (component: SectionComponent): Pick<ItemData, 'id' | 'onClick'> =>
    component.type === 'item' || component.type === 'button' ? component.data : {}
  const taken = new Set(components.map(dataOf).map((data) => (data.onClick ? undefined : data.id)))
  const prepared = components.map((component) => {
    const { onClick, ...data } = dataOf(component)
    if (!onClick) return component
    // Builders give two buttons with one label the same id, but each has its own handler.
    const wanted = data.id || component.type
    let id = wanted
    for (let copy = 2; taken.has(id); copy++) id = `${wanted}-${copy}`
    taken.add(id)
    handlers.set(id, onClick)
    return { ...component, data: { ...data, id } }
  })
  return { section: { ...section, components: prepared } as Section, handlers }
}
