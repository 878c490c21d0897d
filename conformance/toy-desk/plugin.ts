import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const registry = /packages\/host\/src\/engine\/desks\/index\.ts$/
const list = /const desks = \[(.*?)\] as const/s
const folder = fileURLToPath(new URL('host/index.ts', import.meta.url))

/**
 * Adds the pinboard to the desks of the host, as a new desk is added: an import, and a name in the list.
 *
 * The line on the widget's side, in `DeskData` of core, is a type and changes nothing at run time.
 */
export function addPinboard(): Plugin {
  return {
    name: 'add-pinboard',
    enforce: 'pre',
    transform(code, id) {
      if (!registry.test(id)) return null
      if (!list.test(code))
        throw new Error('The list of desks has another form; change the pattern in plugin.ts.')
      return `import { pinboardHost } from ${JSON.stringify(folder)}\n${code.replace(list, 'const desks = [$1, pinboardHost] as const')}`
    },
  }
}
