import type { Theme } from '@deskbridge/core/internal'

/** Adds the app's id and the theme to an address, and leaves the rest of it as it is (docs/protocols/text.md, T30). */
export function toTextAddress(url: string, { id, theme }: { id: string; theme: Theme | null }): string {
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/s.exec(url) ?? []
  const added = [`plugin_id=${encodeURIComponent(id)}`, ...(theme ? [`theme=${theme}`] : [])].join('&')
  const joint = !before.includes('?') ? '?' : /[?&]$/.test(before) ? '' : '&'
  return before + joint + added + hash
}

/** Reads what an address tells its app: the kind of connection and the theme (docs/protocols/text.md, T90, T173). */
export function readTextAddress(address: string): { isPlain: boolean; theme: string | null } {
  const { searchParams } = new URL(address)
  return { isPlain: searchParams.get('connection') === 'plain', theme: searchParams.get('theme') }
}
