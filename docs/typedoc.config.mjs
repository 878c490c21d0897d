import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../packages/', import.meta.url))

/** The source file of each entry that a package exports for others to use, by the name that imports it. */
const entries = new Map(readdirSync(packages).flatMap(entriesOf))

/** @param {string} folder @returns {[string, string][]} */
function entriesOf(folder) {
  const manifest = JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8'))
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, { 'deskbridge-source': source }]) => {
    if (!source || entry === './internal') return []
    return [[manifest.name + entry.slice(1), join(packages, folder, source)]]
  })
}

/** Names the modules as programs import them. @param {import('typedoc').Application} app */
function nameModules({ converter }) {
  const names = new Map(
    [...entries].map(([name, file]) => [
      relative(packages, file)
        .replace(/(\/index)?\.tsx?$/, '')
        .replaceAll('\\', '/'),
      name,
    ]),
  )
  converter.on('resolveBegin', ({ project }) => {
    for (const module of project.children ?? []) module.name = names.get(module.name) ?? module.name
  })
}

/** @type {import('typedoc').TypeDocOptions & import('typedoc-plugin-markdown').PluginOptions} */
export default {
  plugin: ['typedoc-plugin-markdown', nameModules],
  entryPoints: [...entries.values()],
  tsconfig: 'tsconfig.reference.json',
  out: 'reference',
  name: 'API reference',
  readme: 'none',
  router: 'module',
  entryFileName: 'index',
  disableGit: true,
  disableSources: true,
  excludeInternal: true,
  excludeExternals: true,
  groupOrder: ['Functions', 'Interfaces', 'Type Aliases', 'Variables', '*'],
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  useHTMLAnchors: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  enumMembersFormat: 'table',
  logLevel: 'Error',
}
