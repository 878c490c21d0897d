import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defaultServerConditions } from 'vite'
import { defineProject } from 'vitest/config'

export default defineProject({
  // Resolves workspace packages to their sources, so that tests need no build.
  resolve: { conditions: ['deskbridge-source', ...defaultServerConditions] },
  plugins: [svelte({ configFile: false }), svelteTesting()],
  test: { name: 'sla-svelte', include: ['test/**/*.test.ts'], environment: 'happy-dom' },
})
