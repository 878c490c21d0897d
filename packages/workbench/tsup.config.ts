import { defineConfig, type Options } from 'tsup'

const shared = {
  sourcemap: true,
  // Vite writes the page into the same folder.
  clean: false,
} satisfies Options

/** Where the types of this workspace are, so that they become part of those of the entry. */
const builtTypes = Object.fromEntries(
  [
    'core',
    'core/internal',
    'core/desks/text',
    'core/desks/qiscus',
    'host',
    'host/engine',
    'host-emulator/faults',
  ].map((entry) => {
    const [folder = '', ...path] = entry.split('/')
    return [`@deskbridge/${entry}`, [`../${folder}/dist/${path.join('/') || 'index'}.d.ts`]]
  }),
)

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
    // What a configuration file imports, with the types of the host, which is not installed with it.
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    target: 'es2022',
    dts: { compilerOptions: { ignoreDeprecations: '6.0', paths: builtTypes } },
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
