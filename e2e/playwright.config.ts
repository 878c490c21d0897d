import { defineConfig } from '@playwright/test'
import { findChromium } from './browser/chromium'

export default defineConfig({
  outputDir: 'test-results/artifacts',
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  forbidOnly: true,
  // Generous for slow machines: a test, or an expectation, ends as soon as it is met.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 3,
  reportSlowTests: null,
  use: {
    launchOptions: await findChromium(),
    // Otherwise what is checked while a dialog fades in depends on the machine's speed.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'specs', testDir: 'specs' },
    { name: 'samples', testDir: 'samples' },
    // Fresh projects are installed and built, which takes minutes even on an idle machine.
    { name: 'projects', testDir: 'projects', workers: 1 },
    { name: 'upgrade', testDir: 'upgrade', workers: 1 },
    { name: 'storms', testDir: 'storms', testMatch: 'main.ts', workers: 3, timeout: 0 },
    { name: 'floods', testDir: 'floods', testMatch: 'main.ts', workers: 1, timeout: 0 },
    { name: 'leaks', testDir: 'leaks', testMatch: 'main.ts', workers: 1, timeout: 1_800_000 },
    { name: 'wire', testDir: 'wire', testMatch: 'main.ts', workers: 1, timeout: 600_000 },
    { name: 'engines', testDir: 'engines', testMatch: 'main.ts', workers: 1, fullyParallel: false },
    { name: 'images', testDir: 'images', testMatch: 'main.ts', workers: 1 },
    { name: 'transcripts', testDir: '../conformance/transcripts', testMatch: 'record.ts' },
  ],
})
