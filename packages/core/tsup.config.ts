import { defineConfig, type Options } from 'tsup'

const script = (name: string, globalName: string, entry: string): Options => ({
  entry: { [name]: entry },
  format: 'iife',
  globalName,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  sourcemap: true,
})

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      widget: 'src/widget/index.ts',
      'desks/text': 'src/desks/text/index.ts',
      'desks/qiscus': 'src/desks/qiscus/index.ts',
      'desks/standalone': 'src/desks/standalone/index.ts',
      'helpdesk-sdk': 'src/compat/helpdesk-sdk.ts',
      internal: 'src/internal.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    // One copy of every module in both formats, so that entries share their state.
    splitting: true,
    sourcemap: true,
    // The script files are written at the same time by the builds below.
    clean: ['!**/*.global.js*'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  script('deskbridge', 'Deskbridge', 'src/script.ts'),
  script('helpdesk', 'HelpDesk', 'src/compat/script.ts'),
])
