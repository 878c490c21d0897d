/**
 * The layers of core, lowest first. A module imports from its own layer and from lower ones, never upwards.
 * `index.ts`, `internal.ts` and `script.ts` are on top: they only re-export.
 */
const coreLayers = [
  { name: 'base', path: 'base/' },
  { name: 'model', path: 'model/' },
  { name: 'link', path: 'link/' },
  { name: 'outcome', path: 'desks/outcome\\.ts' },
  { name: 'desk', path: 'desks/desk\\.ts' },
  { name: 'desks', path: 'desks/(?!(?:desk|outcome)\\.ts)' },
  { name: 'connection', path: 'connection/' },
  { name: 'widget and compat', path: '(widget|compat)/' },
  { name: 'entries', path: '[^/]+\\.ts' },
]

const core = '^packages/core/src/'
const pathsOf = (layers) => `${core}(${layers.map(({ path }) => path).join('|')})`

const downwardOnly = coreLayers.slice(0, -1).map((layer, depth) => ({
  name: `core-${layer.name.replaceAll(' ', '-')}-imports-downward`,
  comment: `Layer ${depth} of core (${layer.name}) imports nothing from the layers above it.`,
  severity: 'error',
  from: { path: core + layer.path },
  to: { path: pathsOf(coreLayers.slice(depth + 1)) },
}))

/** Creates a rule that a package's sources import only certain packages and paths of this workspace. */
const arrows = (name, allowed, path = []) => ({
  name: `${name}-arrows`,
  comment: `@deskbridge/${name} imports of this workspace only: ${allowed.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: {
    path: '^(packages|apps|conformance|e2e)/',
    pathNot: [`^packages/(${[name, ...allowed].join('|')})/`, ...path],
  },
})

/** Creates a rule that a drop-in builds directly on the sessions of its desks. */
const standsOnSession = (name, from, desks) => ({
  name: `core-compat-stands-on-${name}`,
  comment: `The drop-ins build directly on a session of ${desks}: they never import the ticket model, another desk or the widget.`,
  severity: 'error',
  from,
  to: {
    path: core,
    pathNot: `${core}(compat/|base/|model/(?!ticket|user)|link/|desks/(?:desk|outcome)\\.ts|desks/(?:${desks})/|connection/)`,
  },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...downwardOnly,
    {
      name: 'desks-stand-apart',
      comment: "A desk's folder never imports another desk's folder.",
      severity: 'error',
      from: { path: '^packages/(?:core|host)/src/(?:engine/)?desks/((?!agent-app/)[^/]+)/' },
      to: {
        path: '^packages/(?:core|host)/src/(?:engine/)?desks/[^/]+/',
        pathNot: '^packages/(?:core|host)/src/(?:engine/)?desks/$1/',
      },
    },
    {
      name: 'agent-app-stands-on-text',
      comment:
        "The LiveChat Agent App speaks on the Text HelpDesk's connection: its folders import Text's, and no other desk's.",
      severity: 'error',
      from: { path: '^packages/(?:core|host)/src/(?:engine/)?desks/agent-app/' },
      to: {
        path: '^packages/(?:core|host)/src/(?:engine/)?desks/[^/]+/',
        pathNot: '^packages/(?:core|host)/src/(?:engine/)?desks/(?:agent-app|text)/',
      },
    },
    standsOnSession('text', { path: `${core}compat/`, pathNot: `${core}compat/agent-app/` }, 'text'),
    standsOnSession('agent-app', { path: `${core}compat/agent-app/` }, 'text|agent-app'),
    {
      name: 'core-widget-apart-from-compat',
      comment: 'The widget never imports the drop-in.',
      severity: 'error',
      from: { path: `${core}widget/` },
      to: { path: `${core}compat/` },
    },
    {
      name: 'core-neutral-knows-no-desk',
      comment:
        'Connection and widget know desks by their interface; only the list in desks/index.ts names them.',
      severity: 'error',
      from: { path: `${core}(connection|widget)/` },
      to: { path: `${core}desks/[^/]+/` },
    },
    {
      name: 'core-no-dependencies',
      comment: '@deskbridge/core depends on no package.',
      severity: 'error',
      from: { path: core },
      to: { pathNot: core },
    },
    {
      name: 'host-engine-without-dom',
      comment: "The host's engine knows nothing about iframes and rendering.",
      severity: 'error',
      from: { path: '^packages/host/src/engine/' },
      to: { path: '^packages/host/src/', pathNot: '^packages/host/src/engine/' },
    },
    {
      name: 'host-ui-apart-from-engine',
      comment: 'Rendering a section needs no host.',
      severity: 'error',
      from: { path: '^packages/host/src/ui/' },
      to: { path: '^packages/host/src/(engine|dom)/' },
    },
    arrows('core', []),
    arrows('host', ['core']),
    arrows('react', ['core']),
    arrows('vue', ['core']),
    arrows('svelte', ['core']),
    arrows('host-emulator', ['core', 'host', 'react', 'vue', 'svelte']),
    // The workbench serves the endpoints of its sample apps.
    arrows('workbench', ['core', 'host', 'host-emulator', 'react'], ['^apps/[^/]+/server/']),
    {
      name: 'no-reaching-into-packages',
      comment: 'A package is imported by its name and entries, never by a path into its folder.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/[^/]+/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-cycles',
      comment: 'Modules form no cycle; a cycle of types alone is harmless.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Every import resolves: an import that cannot be followed cannot be checked.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['deskbridge-source', 'import', 'types', 'node', 'default'],
    },
  },
}
