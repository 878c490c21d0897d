import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Compiles components with the Svelte version installed in a folder, and resolves every import of Svelte to it. */
export function sveltePlugin(folder: string, generate: 'client' | 'server'): Plugin {
  const importer = join(folder, 'package.json')
  const { compile } = createRequire(importer)('svelte/compiler') as typeof import('svelte/compiler')
  return {
    name: 'conformance-svelte',
    enforce: 'pre',
    resolveId(id, _importer, options) {
      return /^svelte(?=\/|$)/.test(id) ? this.resolve(id, importer, { ...options, skipSelf: true }) : null
    },
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null
      return compile(code, { filename: id, generate, dev: true }).js
    },
  }
}
