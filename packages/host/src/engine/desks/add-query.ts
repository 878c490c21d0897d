/** Adds parameters to the query of a URL, and leaves the remainder as it is. */
export function addQuery(url: string, parameters: readonly string[]): string {
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/s.exec(url) ?? []
  const joint = !before.includes('?') ? '?' : /[?&]$/.test(before) ? '' : '&'
  return before + joint + parameters.join('&') + hash
}
