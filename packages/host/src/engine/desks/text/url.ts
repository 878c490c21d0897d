import { textQuery } from '@deskbridge/core/desks/text'
import type { AppUrlFacts } from '../desk-host'

/** Adds the app's id, the theme and a sister desk's own parameters to a URL, and leaves the remainder as it is (docs/protocols/text.md, T30). */
export function toTextUrl(
  url: string,
  { id, theme }: Pick<AppUrlFacts, 'id' | 'theme'>,
  own: readonly string[] = [],
): string {
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/s.exec(url) ?? []
  const added = [
    `${textQuery.appId}=${encodeURIComponent(id)}`,
    ...(theme ? [`${textQuery.theme}=${theme}`] : []),
    ...own,
  ].join('&')
  const joint = !before.includes('?') ? '?' : /[?&]$/.test(before) ? '' : '&'
  return before + joint + added + hash
}
