import type { AnyPlacement } from '../../model/app-context'
import type { Section } from '../../model/section'
import type { DeskSession, SessionFacts } from '../desk'
import { readTextQuery, type TextHostMessage } from './codec'
import { PlainSession } from './plain-session'
import { toTextSection } from './section-codec'
import { TrustedSession } from './trusted-session'

/** Opens the widget's side of the Text HelpDesk: trusted, or plain where the page's URL asks for it (docs/protocols/text.md, T90). */
export function openTextSession(
  { search }: SessionFacts,
  placement: AnyPlacement = 'ticket-sidebar',
  toWireSection: (section: Section) => object = toTextSection,
): DeskSession<TextHostMessage> {
  const { isPlain, ...fromUrl } = readTextQuery(search)
  const place = { ...fromUrl, placement, toWireSection }
  return isPlain ? new PlainSession(place) : new TrustedSession(place)
}
