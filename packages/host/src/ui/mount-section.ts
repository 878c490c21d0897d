import {
  parseSection,
  runIsolated,
  WidgetError,
  type Readable,
  type Section,
  type Unsubscribe,
} from '@deskbridge/core/internal'
import { createFrameGate } from './frame-gate'
import { holdSectionStyle } from './hold-section-style'
import { patchChildren } from './patch-children'
import { renderSection, type SectionOptions } from './render-section'

/**
 * Renders a section at the end of an element, again when it changes, until undone; `null` renders nothing.
 *
 * A change is rendered at once when it is the first in its animation frame; of any further ones only the last is rendered, in the
 * next frame. What two renders have in common keeps its elements, and so the focus. The element must already be in its document or shadow
 * root: that is given a constructed style sheet while sections are mounted in it, which a Content Security Policy without
 * `'unsafe-inline'` allows. Light and dark follow the CSS property `color-scheme`; these custom properties change the look:
 * - `--deskbridge-section-accent` and `--deskbridge-section-on-accent`: links, main buttons and the focus ring; text upon the accent.
 * - `--deskbridge-section-text` and `--deskbridge-section-muted`: the text; labels and descriptions.
 * - `--deskbridge-section-border` and `--deskbridge-section-surface`: every line; the ground.
 * - `--deskbridge-section-radius` and `--deskbridge-section-space`: the corners; the unit of all distances.
 * - `--deskbridge-section-font` and `--deskbridge-section-font-size`: the family and the one size of text.
 *
 * A bad section that comes later is reported as an uncaught error when it would have been rendered, and the one before it stays.
 *
 * @throws {WidgetError} INVALID_ARGUMENT with the path of the first bad member of the section that is there at the start.
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
  const { ownerDocument } = container
  const slot = ownerDocument.createElement('div')
  const render = () => {
    const value = section.get()
    patchChildren(slot, value ? [renderSection(readSection(value), options)] : [])
  }
  render()
  container.append(slot)
  const releaseStyle = holdSectionStyle(container)
  const gate = createFrameGate(ownerDocument.defaultView, () => runIsolated(render))
  const unsubscribe = section.subscribe(gate.request)
  return () => {
    unsubscribe()
    gate.cancel()
    releaseStyle()
    slot.remove()
  }
}

function readSection(value: Section): Section {
  const result = parseSection(value)
  if (result.ok) return result.section
  const { path, message } = result.issues[0]!
  throw new WidgetError('INVALID_ARGUMENT', `The section cannot be rendered: ${path || 'it'} ${message}.`)
}
