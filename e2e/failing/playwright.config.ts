import { defineConfig } from '@playwright/test'
import { deskWebServer, type DeskTestOptions } from '@deskbridge/workbench/playwright'
import { findChromium } from '../browser/chromium'

const port = Number(process.env['DESK_PORT'])

/** Configuration of tests that fail on purpose, which `specs/playwright-report.spec.ts` runs. */
export default defineConfig<DeskTestOptions>({
  outputDir: '../test-results/failing',
  fullyParallel: true,
  reporter: 'json',
  webServer: deskWebServer({ port }),
  use: {
    baseURL: process.env['WIDGET_URL'],
    workbenchUrl: `http://localhost:${port}`,
    launchOptions: await findChromium(),
  },
})
