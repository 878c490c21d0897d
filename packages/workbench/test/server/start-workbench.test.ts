import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WorkbenchConfig } from '../../src/config'
import type { SampleApp } from '../../src/server/sample-apps'
import { startWorkbench, type RunningWorkbench } from '../../src/server/start-workbench'

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

const apps: readonly SampleApp[] = [
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
  const workbench = await startWorkbench({ port, folder, apps })
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
