import type { AnyPlacement } from '../../model/app-context'
import type { Section } from '../../model/section'
import type { DeskSession, PageFacts } from '../desk'
import { readTextQuery, type TextHostMessage } from './codec'
import { textCapabilities, type TextPlace } from './place'
import { PlainSession } from './plain-session'
import { toTextSection } from './section-codec'
import { TrustedSession } from './trusted-session'

/**
 * Opens the widget's side of the Text HelpDesk: trusted, or plain where the page's URL asks for it (docs/protocols/text.md, T90).
 *
 * A sister desk gives what its places have of their own.
 */
export function openTextSession(
  { search }: PageFacts,
  placement: AnyPlacement = 'ticket-sidebar',
  toWireSection: (section: Section) => object = toTextSection,
  own: Omit<TextPlace, 'appId' | 'theme' | 'placement' | 'toWireSection'> = {
    capabilities: textCapabilities[placement]!,
    isSilent: placement === 'main-menu',
  },
): DeskSession<TextHostMessage> {
  const { isPlain, ...fromUrl } = readTextQuery(search)
  const place = { ...fromUrl, placement, toWireSection, ...own }
  return isPlain ? new PlainSession(place) : new TrustedSession(place)
}
