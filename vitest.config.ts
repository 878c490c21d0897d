import { fileURLToPath } from 'node:url'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { sveltePlugin } from './conformance/adapter/svelte-plugin'
import { patience, patientQueries, patientVueQueries } from './conformance/patience'
import { addPinboard } from './conformance/toy-desk/plugin'

/** Conditions that resolve workspace packages to their sources, so that tests need no build. */
const conditions = ['deskbridge-source', ...defaultServerConditions]

/** Setup file that adds the matchers for desks, and disposes of each test's desk. */
const testKit = fileURLToPath(new URL('packages/host-emulator/src/vitest.ts', import.meta.url))

interface TestFiles {
  include?: string[]
  exclude?: string[]
  setupFiles?: string[]
  isolate?: boolean
}

/**
 * Lets the test files of a project share processes and the modules in them, which takes a third of the time. A module
 * that tests import registers no hooks by itself, since it runs for the first of these files only.
 */
const shared = { isolate: false }

function project(name: string, root: string, test: TestFiles = {}) {
  return {
    root,
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      include: ['**/*.test.ts'],
      environment: 'node' as const,
      ...patience,
      ...test,
    },
  }
}

/** Runs a project's tests in a test DOM, unless a file sets another environment. */
function inDom(base: ReturnType<typeof project>) {
  return {
    ...base,
    test: { ...base.test, environment: 'happy-dom' as const },
  }
}

/** Runs the shared contract for one adapter. */
function adapter(name: string, include: string) {
  return inDom(
    project(`adapter-${name}`, 'conformance/adapter', {
      include: [include],
      setupFiles: [name.startsWith('vue') ? patientVueQueries : patientQueries],
    }),
  )
}

/** Resolves packages to the versions installed in a folder. */
function installedIn<T extends { resolve: object }>(folder: string, names: readonly string[], base: T) {
  const modules = fileURLToPath(new URL(`${folder}/node_modules/`, import.meta.url))
  const alias = names.map((name) => ({
    find: new RegExp(`^${name}(?=/|$)`),
    replacement: `${modules}${name}`,
  }))
  return { ...base, resolve: { ...base.resolve, alias } }
}

/** Runs the shared contract for the Svelte adapter, with the Svelte version installed in a folder. */
function svelteAdapter(name: string, folder: string) {
  const path = fileURLToPath(new URL(folder, import.meta.url))
  const base = adapter(name, 'svelte*.test.ts')
  return {
    ...base,
    plugins: [sveltePlugin(path, 'client')],
    resolve: { conditions: ['browser', ...conditions] },
    ssr: { resolve: { conditions: ['browser', ...conditions] } },
    test: { ...base.test, env: { SVELTE_FOLDER: path }, server: { deps: { inline: ['svelte', 'esm-env'] } } },
  }
}

export default defineConfig({
  test: {
    // By default one processor is left to Vite, which does little: on two processors, that is half of the machine.
    maxWorkers: '100%',
    projects: [
      project('core', 'packages/core', shared),
      project('host', 'packages/host', shared),
      project('host-emulator', 'packages/host-emulator', {
        ...shared,
        include: ['**/*.test.{ts,tsx}'],
        exclude: ['**/node_modules/**', 'test/svelte/**'],
        setupFiles: [patientQueries, patientVueQueries],
      }),
      'packages/host-emulator/test/svelte',
      project('workbench', 'packages/workbench', {
        ...shared,
        include: ['**/*.test.{ts,tsx}'],
        setupFiles: [patientQueries],
      }),
      project('create-deskbridge', 'packages/create-deskbridge', { include: ['test/**/*.test.ts'] }),
      project('conformance', 'conformance', {
        ...shared,
        exclude: ['**/node_modules/**', 'adapter/**', 'toy-desk/**'],
      }),
      { ...project('toy-desk', 'conformance/toy-desk'), plugins: [addPinboard()] },
      project('docs', 'docs'),
      adapter('names', 'same-names.test.ts'),
      adapter('react', 'react*.test.tsx'),
      adapter('vue', 'vue*.test.ts'),
      installedIn(
        'conformance/adapter/vue-3.4',
        ['vue', '@vue/server-renderer', '@testing-library/vue'],
        adapter('vue-3.4', 'vue{,.server,.hydration}.test.ts'),
      ),
      installedIn(
        'conformance/adapter/react-18',
        ['react', 'react-dom', '@testing-library/react'],
        adapter('react-18', 'react*.test.tsx'),
      ),
      svelteAdapter('svelte', 'conformance'),
      svelteAdapter('svelte-5.7', 'conformance/adapter/svelte-5.7'),
      project('notes-vanilla', 'apps/notes-vanilla', { setupFiles: [testKit] }),
      inDom(
        project('orders-react', 'apps/orders-react', {
          include: ['**/*.test.{ts,tsx}'],
          setupFiles: [testKit, patientQueries],
        }),
      ),
      'apps/macros-vue',
      'apps/sla-svelte',
    ],
  },
})
