import { textQuery } from '@deskbridge/core/desks/text'
import type { Theme } from '@deskbridge/core/internal'

/** Adds the app's id and the theme to an address, and leaves the rest of it as it is (docs/protocols/text.md, T30). */
export function toTextAddress(url: string, { id, theme }: { id: string; theme: Theme | null }): string {
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/s.exec(url) ?? []
  const added = [
    `${textQuery.appId}=${encodeURIComponent(id)}`,
    ...(theme ? [`${textQuery.theme}=${theme}`] : []),
  ].join('&')
  const joint = !before.includes('?') ? '?' : /[?&]$/.test(before) ? '' : '&'
  return before + joint + added + hash
}
