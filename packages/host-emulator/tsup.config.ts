import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    pure: 'src/pure.ts',
    examples: 'src/examples/index.ts',
    faults: 'src/faults/index.ts',
    jest: 'src/jest.ts',
    react: 'src/react.tsx',
    svelte: 'src/svelte.ts',
    vue: 'src/vue.ts',
    vitest: 'src/vitest.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  splitting: true,
  sourcemap: true,
  clean: true,
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})
