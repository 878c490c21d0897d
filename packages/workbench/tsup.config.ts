import { defineConfig, type Options } from 'tsup'

const shared = {
  sourcemap: true,
  // Vite writes the page into the same folder.
  clean: false,
} satisfies Options

export default defineConfig([
  {
    ...shared,
    entry: { cli: 'src/cli.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Chunks would stay in the folder, under the names that they had in earlier builds.
    splitting: false,
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
