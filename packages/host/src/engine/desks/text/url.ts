import { textQuery } from '@deskbridge/core/desks/text'
import { addQuery } from '../add-query'
import type { AppUrlFacts } from '../desk-host'

/** Adds the app's id, the theme and a sister desk's own parameters to a URL (docs/protocols/text.md, T30). */
export function toTextUrl(
  url: string,
  { id, theme }: Pick<AppUrlFacts, 'id' | 'theme'>,
  own: readonly string[] = [],
): string {
  return addQuery(url, [
    `${textQuery.appId}=${encodeURIComponent(id)}`,
    ...(theme ? [`${textQuery.theme}=${theme}`] : []),
    ...own,
  ])
}
