import { readFileSync } from 'node:fs'
import { deskWebServer, type DeskTestOptions } from '@deskbridge/workbench/playwright'
import { defineConfig, type LaunchOptions } from '@playwright/test'

interface Settings {
  readonly widgetPort: number
  readonly deskPort: number
  readonly launchOptions: LaunchOptions
}

const { widgetPort, deskPort, launchOptions } = JSON.parse(readFileSync('settings.json', 'utf8')) as Settings
const baseURL = `http://localhost:${widgetPort}`

export default defineConfig<DeskTestOptions>({
  testDir: 'e2e',
  reporter: 'list',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  webServer: [
    { command: `npm run dev -- --port ${widgetPort} --strictPort`, url: baseURL },
    deskWebServer({ port: deskPort }),
  ],
  use: { baseURL, workbenchUrl: `http://localhost:${deskPort}`, sectionTitle: 'Orders', launchOptions },
  projects: [
    { name: 'text', use: { deskId: 'text' } },
    { name: 'qiscus', use: { deskId: 'qiscus', mode: 'embed' } },
  ],
})
