import { textQuery } from '@deskbridge/core/desks/text'
import type { AppUrlFacts } from '../desk-host'

/** Adds the app's id and the theme to a URL, and leaves the remainder as it is (docs/protocols/text.md, T30). */
export function toTextUrl(url: string, { id, theme }: Pick<AppUrlFacts, 'id' | 'theme'>): string {
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/s.exec(url) ?? []
  const added = [
    `${textQuery.appId}=${encodeURIComponent(id)}`,
    ...(theme ? [`${textQuery.theme}=${theme}`] : []),
  ].join('&')
  const joint = !before.includes('?') ? '?' : /[?&]$/.test(before) ? '' : '&'
  return before + joint + added + hash
}
