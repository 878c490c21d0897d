import { parseSection, WidgetError, type Readable, type Section, type Unsubscribe } from '@deskbridge/core'
import { renderSection, type SectionOptions } from './render-section'
import { holdSectionStyle } from './hold-section-style'
import { patchChildren } from './patch-children'

/**
 * Draws a section at the end of an element, again whenever it changes, until undone; `null` draws nothing.
 *
 * What is the same in two drawings keeps its elements, and so the focus. The element must already be in its document or shadow
 * root: that is given a constructed style sheet while sections are mounted in it, which a Content Security Policy without
 * `'unsafe-inline'` allows. Light and dark follow the CSS property `color-scheme`; these custom properties change the look:
 * - `--deskbridge-section-accent` and `--deskbridge-section-on-accent`: links, main buttons and the focus ring; text upon the accent.
 * - `--deskbridge-section-text` and `--deskbridge-section-muted`: the text; labels and descriptions.
 * - `--deskbridge-section-border` and `--deskbridge-section-surface`: every line; the ground.
 * - `--deskbridge-section-radius` and `--deskbridge-section-space`: the corners; the unit of all distances.
 * - `--deskbridge-section-font` and `--deskbridge-section-font-size`: the family and the one size of text.
 *
 * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member, here or at the change that brings it.
 * @example
 * const app = host.mount(definition, frameContainer)
 * const section = select(app.state, (state) => state.section)
 * const undo = mountSection(detailsContainer, section, { onClick: app.clickSectionButton })
 */
export function mountSection(
  container: Element,
  section: Readable<Section | null>,
  options: SectionOptions,
): Unsubscribe {
  const slot = container.ownerDocument.createElement('div')
  const draw = (value: Section | null) => {
    patchChildren(slot, value ? [renderSection(readSection(value), options)] : [])
  }
  draw(section.get())
  container.append(slot)
  const releaseStyle = holdSectionStyle(container)
  const unsubscribe = section.subscribe(draw)
  return () => {
    unsubscribe()
    releaseStyle()
    slot.remove()
  }
}

function readSection(value: Section): Section {
  const result = parseSection(value)
  if (result.ok) return result.section
  const { path, message } = result.issues[0]!
  throw new WidgetError('INVALID_ARGUMENT', `The section cannot be drawn: ${path || 'it'} ${message}.`)
}
