import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostDeskIds } from '@deskbridge/host/engine'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WorkbenchConfig } from '../../src/config'
import { getCertificate } from '../../src/server/certificate'
import { fetchPage } from '../../src/server/fetch-page'
import type { SampleApp } from '../../src/server/sample-apps'
import { startWorkbench, type RunningWorkbench, type StartOptions } from '../../src/server/start-workbench'
import type { WidgetSource } from '../../src/server/widget-source'
import { servePageWith } from './real-server'

let folder = ''
const running: RunningWorkbench[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-'))
  await mkdir(join(folder, 'ui'))
  await mkdir(join(folder, 'notes-vanilla'))
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'ui/index.html'), 'the page')
  await writeFile(join(folder, 'notes-vanilla/index.html'), 'the notes')
})

afterEach(async () => {
  for (const workbench of running.splice(0)) await workbench.close()
})

afterAll(() => rm(folder, { recursive: true }))

const samples: readonly SampleApp[] = [
  {
    id: 'notes',
    name: 'Notes',
    placement: 'ticket-sidebar',
    folder: 'notes-vanilla',
    endpoint: {
      name: 'Notes endpoint',
      parameter: 'notes',
      createHandler: () => (_request, response) => response.end('the data'),
    },
  },
]

async function start(port = 0): Promise<RunningWorkbench & { appUrl: string }> {
  const workbench = await startWorkbench({ port, folder, samples })
  running.push(workbench)
  return { ...workbench, appUrl: workbench.urls.get('Notes app')! }
}

async function read(url: string): Promise<string> {
  return (await fetch(url)).text()
}

test('The page and the app are served from different origins', async () => {
  const { pageUrl, appUrl } = await start()
  expect(appUrl).not.toBe(pageUrl)
  expect(await read(`${pageUrl}/?desk=qiscus`)).toBe('the page')
  expect(await read(appUrl)).toBe('the notes')
})

test('The page reads the URLs of the apps from /config.json, which is never cached', async () => {
  const { pageUrl, appUrl, urls } = await start()
  const response = await fetch(`${pageUrl}/config.json`)
  const { apps: configs } = (await response.json()) as WorkbenchConfig
  const endpoint = urls.get('Notes endpoint')!
  expect(configs).toMatchObject([{ id: 'notes', name: 'Notes', placement: 'ticket-sidebar' }])
  expect(configs[0]?.url).toBe(`${appUrl}/?notes=${encodeURIComponent(endpoint)}`)
  expect(configs[0]?.openingState?.title).toBe('Notes')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('An app’s data is served from a separate origin', async () => {
  const { pageUrl, appUrl, urls } = await start()
  const endpoint = urls.get('Notes endpoint')!
  expect(new Set([pageUrl, appUrl, endpoint]).size).toBe(3)
  expect(await read(endpoint)).toBe('the data')
})

test('Only the page has a configuration', async () => {
  const { appUrl } = await start()
  expect((await fetch(`${appUrl}/config.json`)).status).toBe(404)
})

test('A notice names a port in use and the one that replaces it', async () => {
  const first = await start()
  const preferred = Number(new URL(first.pageUrl).port)
  const second = await start(preferred)
  const actual = Number(new URL(second.pageUrl).port)
  expect(actual).toBeGreaterThan(preferred)
  expect(second.notices[0]).toBe(`Port ${preferred} is in use: Workbench uses port ${actual} instead.`)
})

test('Free ports cause no notices', async () => {
  expect((await start()).notices).toEqual([])
})

test('A missing file returns 404 with an explanation', async () => {
  const { pageUrl } = await start()
  const response = await fetch(`${pageUrl}/nothing.js`)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('There is no file at /nothing.js.\n')
})

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])(
  'The path %s does not reach outside the folder',
  async (path) => {
    const { port } = new URL((await start()).pageUrl)
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(404)
  },
)

/** Starts a workbench with widgets, and returns what its page gets to know. */
async function configOf(options: Partial<StartOptions>): Promise<WorkbenchConfig> {
  const workbench = await startWorkbench({ port: 0, folder, ...options })
  running.push(workbench)
  return (await (await fetch(`${workbench.pageUrl}/config.json`)).json()) as WorkbenchConfig
}

const pageAt = (url: string): WidgetSource => ({ kind: 'page', url: new URL(url) })

test('A widget is named after the title of its page, and has no section', async () => {
  const origin = await servePageWith({}, { html: '<title>Late orders</title>' })
  const { apps } = await configOf({ widgets: [pageAt(`${origin}/orders`)] })
  expect(apps).toEqual([
    {
      id: expect.stringMatching(/^localhost-\d+-orders-[\da-f]{8}$/),
      name: 'Late orders',
      url: `${origin}/orders`,
      placement: 'ticket-sidebar',
    },
  ])
})

test('A widget without a title, with an error or not running yet is named after its host and path', async () => {
  const untitled = await servePageWith({}, { html: 'no title' })
  const broken = await servePageWith({}, { status: 500 })
  const closed = 'http://localhost:1'
  const { apps } = await configOf({ widgets: [untitled, `${broken}/a?b`, closed].map(pageAt) })
  const hosts = [untitled, `${broken}/a?b`, closed].map((url) => url.replace('http://', ''))
  expect(apps.map(({ name }) => name)).toEqual(hosts)
})

test('The options of the command line are those of each widget, and the desk is that of the page', async () => {
  const widget = { name: 'Orders', title: 'Orders', mode: 'embed', placement: 'main-menu' } as const
  const config = await configOf({ widgets: [pageAt('http://localhost:1')], widget, desk: hostDeskIds[1]! })
  expect(config).toMatchObject({
    desk: hostDeskIds[1],
    apps: [{ name: 'Orders', mode: 'embed', placement: 'main-menu', openingState: { title: 'Orders' } }],
  })
})

test('Widgets of the same name are told apart by host and path', async () => {
  const origin = await servePageWith({})
  const { apps } = await configOf({ widgets: [pageAt(`${origin}/a`), pageAt(`${origin}/b`)] })
  const { host } = new URL(origin)
  expect(apps.map(({ name }) => name)).toEqual([`Orders (${host}/a)`, `Orders (${host}/b)`])
})

test('A folder is served from a separate origin, without its hidden files', async () => {
  const files = join(folder, 'notes-vanilla')
  await writeFile(join(files, '.env'), 'secret')
  const { apps } = await configOf({ widgets: [{ kind: 'files', folder: files, file: '' }] })
  expect(await read(apps[0]!.url)).toBe('the notes')
  expect((await fetch(new URL('.env', apps[0]!.url))).status).toBe(404)
})

test('A widget keeps its id from start to start, whichever port its files get', async () => {
  const widgets = [
    pageAt('http://localhost:1'),
    pageAt('http://localhost:1/a'),
    pageAt('http://localhost:1/?a'),
    { kind: 'files', folder: join(folder, 'notes-vanilla'), file: '' } as const,
    { kind: 'files', folder: join(folder, 'notes-vanilla'), file: 'index.html' } as const,
  ]
  const ids = (await configOf({ widgets })).apps.map(({ id }) => id)
  expect(new Set(ids).size).toBe(widgets.length)
  expect((await configOf({ widgets })).apps.map(({ id }) => id)).toEqual(ids)
})

test('Samples follow the widgets', async () => {
  const { apps } = await configOf({ widgets: [pageAt('http://localhost:1')], samples })
  expect(apps.map(({ name }) => name)).toEqual(['localhost:1', 'Notes'])
})

test('With a certificate everything is served over HTTPS', async () => {
  const certificate = await getCertificate(folder)
  const files = { kind: 'files', folder: join(folder, 'notes-vanilla'), file: '' } as const
  const workbench = await startWorkbench({ port: 0, folder, widgets: [files], samples, certificate })
  running.push(workbench)
  for (const url of workbench.urls.values()) {
    expect(await fetchPage(new URL(url))).toMatchObject({ kind: 'page', status: 200 })
    expect(url).toMatch(/^https:/)
  }
})
