import type { OpenPage } from '../page'
import type { Creator } from '../traits'
import { begin, loose } from '../widget'

/** The functions that create a widget of each kind. */
export const creators = [
  'createDetailsWidget',
  'createMessageBoxWidget',
  'createFullscreenWidget',
  'createSettingsWidget',
] as const satisfies readonly Creator[]

/** Page data as the desk sends it; its `extra` is in no published type. */
export const pageData = { queryParams: { tab: 'plans' }, extra: 1 }

/** Creates a widget in a page whose URL has a query, and returns the theme that it reads at first and after each of the host's. */
export async function themesOf(open: OpenPage, search: string, ...themes: unknown[]): Promise<unknown[]> {
  const { host, outcome } = await begin(open, 'createSettingsWidget', { search })
  await host.accept()
  const { value } = outcome() as { value: object }
  const seen = [loose(value).getTheme!()]
  for (const theme of themes) {
    await host.send('change_theme', { theme })
    seen.push(loose(value).getTheme!())
  }
  return seen
}
