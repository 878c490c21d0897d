import { defineConfig, type Options } from 'tsup'

const shared = {
  sourcemap: true,
  // Vite writes the page into the same folder.
  clean: false,
} satisfies Options

export default defineConfig([
  {
    ...shared,
    entry: { cli: 'src/cli.ts', 'start-desk': 'src/vite/start-desk.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Chunks would stay in the folder, under the names that they had in earlier builds.
    splitting: false,
  },
  {
    ...shared,
    // A configuration of Vite may be a CommonJS module.
    entry: { vite: 'src/vite/plugin.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    target: 'node20',
    splitting: false,
    // Builds load the plugin without the desk.
    external: ['./start-desk.js'],
    tsconfig: 'tsconfig.node.json',
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    // What a configuration file imports.
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    // Playwright loads configurations and tests as CommonJS or as modules, as their project has it.
    entry: { playwright: 'src/playwright/index.ts' },
    format: ['esm', 'cjs'],
    platform: 'node',
    target: 'node20',
    splitting: false,
    shims: true,
    tsconfig: 'tsconfig.node.json',
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    // The page in which the doctor frames a widget runs in a browser.
    entry: { 'doctor/desk-page': 'src/doctor/browser/desk-page.ts' },
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    sourcemap: false,
  },
])
