import { deskWebServer, type DeskTestOptions } from '@deskbridge/workbench/playwright'
import { defineConfig } from '@playwright/test'

export default defineConfig<DeskTestOptions>({
  testDir: 'e2e',
  use: {
    baseURL: 'http://localhost:5173',
  },
  // The built widget, and a desk to open it in.
  webServer: [
    {
      command: 'npm run build && npm run preview -- --port 5173 --strictPort',
      url: 'http://localhost:5173',
      reuseExistingServer: !process.env['CI'],
    },
    deskWebServer(),
  ],
})
