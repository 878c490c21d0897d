import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostDeskIds } from '@deskbridge/host/engine'
import { expect, onTestFinished, test } from 'vitest'
import type { WorkbenchConfig } from '../../src/config'
import { startDesk } from '../../src/vite/start-desk'
import type { DeskbridgeOptions } from '../../src/vite/plugin'
import { servePageWith } from '../server/real-server'

/** Starts a desk with a project, and returns what its page gets to know. */
async function configOf(options: DeskbridgeOptions, url: string, root = '/projects/orders') {
  const desk = await startDesk({ root, url: new URL(url) }, { port: 0, ...options }, () => {})
  onTestFinished(() => desk.close())
  return (await (await fetch(`${desk.pageUrl}/config.json`)).json()) as WorkbenchConfig
}

test('The widget is the page of the project, named after its title', async () => {
  const url = `${await servePageWith({}, { html: '<title>Orders</title>' })}/base/`
  const { apps } = await configOf({}, url)
  expect(apps).toEqual([{ id: expect.any(String), name: 'Orders', url, placement: 'ticket-sidebar' }])
})

test.each([
  ['widget.html', '/base/widget.html'],
  ['/widget.html', '/base/widget.html'],
  ['settings/?wide', '/base/settings/?wide'],
  ['//elsewhere.example.com/', '/base/elsewhere.example.com/'],
  ['https://elsewhere.example.com', '/base/https://elsewhere.example.com'],
])('The path "%s" is a page below the base of the project', async (path, expected) => {
  const origin = await servePageWith({})
  const { apps } = await configOf({ path }, `${origin}/base/`)
  expect(apps[0]!.url).toBe(`${origin}${expected}`)
})

test('The options are those of the command line', async () => {
  const widget = { name: 'Late', title: 'Orders', mode: 'embed', placement: 'main-menu' } as const
  const config = await configOf({ ...widget, desk: hostDeskIds[1]! }, 'http://localhost:1')
  expect(config).toMatchObject({
    desk: hostDeskIds[1],
    apps: [{ name: 'Late', mode: 'embed', placement: 'main-menu', openingState: { title: 'Orders' } }],
  })
})

test('A widget keeps its id whichever port Vite gets, and each page of a project has its own', async () => {
  const idOf = async (url: string, path?: string, root?: string) =>
    (await configOf({ name: 'Orders', ...(path && { path }) }, url, root)).apps[0]!.id
  const id = await idOf('http://localhost:1')
  expect(await idOf('http://localhost:2')).toBe(id)
  expect(await idOf('http://localhost:1', 'settings.html')).not.toBe(id)
  expect(await idOf('http://localhost:1', undefined, '/projects/others')).not.toBe(id)
})

test.each([
  [{ port: 1.5 }, 'Invalid port "1.5": pass an integer from 0 to 65535.'],
  [{ desk: 'other' }, `Invalid desk "other": pass ${hostDeskIds.join(' or ')}.`],
  [{ placement: 'top' }, 'Invalid placement "top": pass '],
  [{ mode: 'large' }, 'Invalid mode "large": pass popup or embed.'],
  [{ name: ' ' }, 'Invalid name " ": pass a non-empty string.'],
  [{ path: 5 }, 'Invalid path 5: pass a string.'],
])('The options %j are rejected with what to pass instead', async (options, message) => {
  const project = { root: '/projects/orders', url: new URL('http://localhost:1') }
  await expect(startDesk(project, options as unknown as DeskbridgeOptions, () => {})).rejects.toThrow(message)
})

test('An app of the configuration that is the project itself is opened where it is served', async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'deskbridge-project-')))
  onTestFinished(() => rm(root, { recursive: true }))
  await writeFile(join(root, 'vite.config.js'), '')
  await writeFile(
    join(root, 'deskbridge.config.json'),
    JSON.stringify({ apps: [{ name: 'Late', url: '.', title: 'Orders' }] }),
  )
  const { apps } = await configOf({}, 'http://localhost:1', root)
  expect(apps).toMatchObject([
    { name: 'Late', url: 'http://localhost:1/', openingState: { title: 'Orders' } },
  ])
})
