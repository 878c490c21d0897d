import { WidgetError } from '../base/errors'
import { toPlain } from '../base/plain'
import { parseSection } from './parse-section'
import type { Section } from './section'

/** Is a section that can leave the widget, and what stays behind. */
export interface PreparedSection {
  /** Is the section without functions, each handled component with an id of its own. */
  section: Section
  /** Are the click handlers by id. */
  handlers: Map<string, () => void>
}

/**
 * Checks a section and takes the click handlers out of it.
 *
 * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member.
 */
export function prepareSection(value: unknown): PreparedSection {
  const result = parseSection(value)
  if (!result.ok) {
    const { path, message } = result.issues[0]!
    throw new WidgetError('INVALID_ARGUMENT', `The section cannot be used: ${path || 'it'} ${message}.`)
  }
  const handlers = new Map<string, () => void>()
  const components = result.section.components.map((component) => {
    if (!('data' in component) || !('onClick' in component.data)) return component
    const { onClick, ...data } = component.data
    if (typeof onClick !== 'function') return { ...component, data }
    // Two buttons with the same label get the same id from their builder, but each has its own handler.
    const wanted = data.id ?? component.type
    let id = wanted
    for (let copy = 2; handlers.has(id); copy++) id = `${wanted}-${copy}`
    handlers.set(id, onClick)
    return { ...component, data: { ...data, id } }
  })
  return { section: toPlain({ ...result.section, components } as Section), handlers }
}
