import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defaultServerConditions } from 'vite'
import { defineProject } from 'vitest/config'
import { patience, patientQueries } from '../../../../conformance/patience'

export default defineProject({
  resolve: { conditions: ['deskbridge-source', ...defaultServerConditions] },
  plugins: [svelte({ configFile: false }), svelteTesting()],
  test: {
    name: 'host-emulator-svelte',
    environment: 'happy-dom',
    setupFiles: [patientQueries],
    ...patience,
  },
})
