import vue from '@vitejs/plugin-vue'
import { defaultServerConditions } from 'vite'
import { defineProject } from 'vitest/config'
import { patience, patientVueQueries } from '../../conformance/patience'

export default defineProject({
  // Resolves workspace packages to their sources, so that tests need no build.
  resolve: { conditions: ['deskbridge-source', ...defaultServerConditions] },
  plugins: [vue()],
  test: {
    name: 'macros-vue',
    include: ['test/**/*.test.ts'],
    environment: 'happy-dom',
    setupFiles: [patientVueQueries],
    ...patience,
  },
})
