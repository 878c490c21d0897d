import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    engine: 'src/engine/index.ts',
    'desks/agent-app': 'src/engine/desks/agent-app/index.ts',
    'desks/zendesk': 'src/engine/desks/zendesk/index.ts',
    'desks/chatwoot': 'src/engine/desks/chatwoot/index.ts',
    ui: 'src/ui/index.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  // Without this, entries import chunks for side effects that they do not have, and bundlers warn.
  treeshake: { moduleSideEffects: false },
  sourcemap: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
