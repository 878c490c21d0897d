import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defaultServerConditions } from 'vite'
import { defineProject } from 'vitest/config'
import { patience, patientQueries } from '../../conformance/patience'

/** Conditions that resolve workspace packages to their sources, so that tests need no build. */
const conditions = ['deskbridge-source', ...defaultServerConditions]

export default defineProject({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  plugins: [svelte({ configFile: false }), svelteTesting()],
  test: {
    name: 'sla-svelte',
    include: ['test/**/*.test.ts'],
    environment: 'happy-dom',
    setupFiles: [patientQueries],
    ...patience,
  },
})
