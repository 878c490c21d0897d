import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** Resolves workspace packages to their sources, so that tests need no build. */
const conditions = ['deskbridge-source', ...defaultServerConditions]

function project(name: string, root: string) {
  return {
    root,
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: { name, include: ['**/*.test.ts'], environment: 'node' as const },
  }
}

export default defineConfig({
  test: {
    projects: [
      project('core', 'packages/core'),
      project('host', 'packages/host'),
      project('host-emulator', 'packages/host-emulator'),
      project('workbench', 'packages/workbench'),
      project('conformance', 'conformance'),
      project('notes-vanilla', 'apps/notes-vanilla'),
    ],
  },
})
