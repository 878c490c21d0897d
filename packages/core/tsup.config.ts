import { defineConfig, type Options } from 'tsup'

const script = (name: string, globalName: string, entry: string): Options => ({
  entry: { [name]: entry },
  format: 'iife',
  globalName,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  // The script files have the sentences, from the sources, as dist may not have been written yet.
  esbuildOptions(options) {
    options.conditions = ['deskbridge-source']
  },
})

/** The entries that have types. */
const entry = {
  index: 'src/index.ts',
  widget: 'src/widget/index.ts',
  'desks/text': 'src/desks/text/index.ts',
  'desks/qiscus': 'src/desks/qiscus/index.ts',
  'desks/agent-app': 'src/desks/agent-app/index.ts',
  'desks/zendesk': 'src/desks/zendesk/index.ts',
  'desks/chatwoot': 'src/desks/chatwoot/index.ts',
  'desks/standalone': 'src/desks/standalone/index.ts',
  'helpdesk-sdk': 'src/compat/helpdesk-sdk.ts',
  'agent-app-sdk': 'src/compat/agent-app-sdk.ts',
  internal: 'src/internal.ts',
}

export default defineConfig([
  {
    entry: { ...entry, texts: 'src/base/texts.ts', 'texts.production': 'src/base/texts.production.ts' },
    // Resolved by bundlers and Node, which choose between the two texts.
    external: ['#texts'],
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    // One copy of every module in both formats, so that entries share their state.
    splitting: true,
    // Without this, entries import chunks for side effects that they do not have, and bundlers warn.
    treeshake: { moduleSideEffects: false },
    sourcemap: true,
    // The script files are written at the same time by the builds below.
    clean: ['!**/*.global.js*'],
    dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  script('deskbridge', 'Deskbridge', 'src/script.ts'),
  script('helpdesk', 'HelpDesk', 'src/compat/script.ts'),
  script('livechat', 'LiveChat', 'src/compat/agent-app-sdk.ts'),
])
