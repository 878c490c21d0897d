import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { deskWebServer } from '../../src/playwright/desk-web-server'

afterEach(() => vi.unstubAllEnvs())

test('The entry starts the command of the installed package, without any app, on port 4747', () => {
  const cli = join(import.meta.dirname, '../../dist/cli.js')
  expect(deskWebServer()).toMatchObject({
    command: `"${process.execPath}" "${cli}" --no-open --no-default --port 4747`,
    url: 'http://localhost:4747/config.json',
  })
})

test('The command and its URL have the port that is given', () => {
  const { command, url } = deskWebServer({ port: 5000 })
  expect(command).toContain('--port 5000')
  expect(url).toBe('http://localhost:5000/config.json')
})

test.each([
  ['', true],
  ['1', false],
])('With CI="%s", whether a workbench that runs is used is %s', (ci, reuses) => {
  vi.stubEnv('CI', ci)
  expect(deskWebServer().reuseExistingServer).toBe(reuses)
})
