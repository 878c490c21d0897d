import type { DeskTestOptions } from '@deskbridge/workbench/playwright'
import { defineConfig } from '@playwright/test'

export default defineConfig<DeskTestOptions>({
  testDir: 'e2e',
  use: {
    baseURL: 'http://localhost:5173',
  },
  // The built widget, and the desk that Vite opens beside it.
  webServer: {
    command: 'npm run build && npm run preview -- --port 5173 --strictPort',
    url: 'http://localhost:4747/config.json',
    reuseExistingServer: !process.env['CI'],
  },
})
