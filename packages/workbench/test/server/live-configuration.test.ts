import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { get as getSecurely } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { CONFIG_PATH, EVENTS_PATH, type WorkbenchConfig } from '../../src/config'
import { openConfiguration } from '../../src/configuration/open-configuration'
import { getCertificate } from '../../src/server/certificate'
import { startWorkbench, type RunningWorkbench, type StartOptions } from '../../src/server/start-workbench'

let folder = ''
const running: RunningWorkbench[] = []

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'workbench-live-')))
  await mkdir(join(folder, 'built/ui'), { recursive: true })
  await mkdir(join(folder, 'orders'))
  await writeFile(join(folder, 'built/ui/index.html'), 'the page')
  await writeFile(join(folder, 'orders/index.html'), 'the orders')
})

afterEach(async () => {
  for (const workbench of running.splice(0)) await workbench.close()
  await rm(folder, { recursive: true })
})

/** Writes the configuration at once, as most editors do. */
async function write(config: object): Promise<void> {
  await writeFile(join(folder, 'next.json'), JSON.stringify(config))
  await rename(join(folder, 'next.json'), join(folder, 'deskbridge.config.json'))
}

async function start(options: Partial<StartOptions> = {}) {
  const reports: string[] = []
  const workbench = await startWorkbench({
    folder: join(folder, 'built'),
    configuration: await openConfiguration({ root: folder }),
    report: (message) => reports.push(message),
    ...options,
  })
  running.push(workbench)
  const config = async () =>
    (await (await fetch(`${workbench.pageUrl}${CONFIG_PATH}`)).json()) as WorkbenchConfig
  const until = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000 })
  return { ...workbench, config, reports, until }
}

const orders = { id: 'orders', name: 'Orders', url: './orders' }

test('The page gets the apps, users, tickets and scenarios of the configuration', async () => {
  await write({
    port: 0,
    desk: 'qiscus',
    apps: [{ ...orders, title: 'Orders', placement: 'settings', isFavorite: true }],
    users: [{ id: 'kim', role: 'admin' }],
    tickets: [{ id: 7, subject: 'Late' }],
    scenarios: [{ name: 'Slow', faults: [{ fault: { kind: 'latency', ms: 5 } }] }],
  })
  const { config } = await start()
  const { apps, ...rest } = await config()
  expect(rest).toMatchObject({
    desk: 'qiscus',
    users: [{ id: 'kim', name: 'kim', role: 'admin', email: null, divisionId: null }],
    tickets: [{ ticket: { id: '7', number: '7', subject: 'Late' }, conversation: [] }],
    scenarios: [{ name: 'Slow', faults: [{ app: null, fault: { kind: 'latency', ms: 5 } }] }],
  })
  expect(apps).toMatchObject([
    {
      id: 'orders',
      name: 'Orders',
      placement: 'settings',
      isFavorite: true,
      openingState: { title: 'Orders' },
    },
  ])
  expect(apps[0]).not.toHaveProperty('title')
  expect(await (await fetch(apps[0]!.url)).text()).toBe('the orders')
})

test('What the command line says takes precedence, and its widgets come first', async () => {
  await write({ port: 1, desk: 'qiscus', apps: [orders, { name: 'Mine', url: 'http://localhost:1' }] })
  const page = (url: string) => ({ kind: 'page', url: new URL(url) }) as const
  const { config } = await start({
    port: 0,
    desk: 'text',
    widgets: [page('http://localhost:2'), page('http://localhost:1')],
  })
  const { desk, apps } = await config()
  expect(desk).toBe('text')
  expect(apps.map(({ name }) => name)).toEqual(['localhost:2', 'Orders', 'Mine'])
})

test('Apps that are added are served, others stay where they are, and removed ones are no longer served', async () => {
  await write({ port: 0, apps: [orders] })
  const { config, until } = await start()
  const before = (await config()).apps[0]!.url
  const help = { id: 'help', name: 'Help', url: './orders/index.html' }
  await write({ port: 0, apps: [help, { ...orders, name: 'My orders' }] })
  await until(async () => expect((await config()).apps.map(({ id }) => id)).toEqual(['help', 'orders']))
  const [added, kept] = (await config()).apps
  expect(kept).toMatchObject({ name: 'My orders', url: before })
  expect(await (await fetch(added!.url)).text()).toBe('the orders')
  await write({ port: 0, apps: [help] })
  await until(() => expect(fetch(before)).rejects.toThrow('fetch failed'))
  expect((await config()).apps).toMatchObject([{ id: 'help', url: added!.url }])
})

test('A mistake is published and reported once; the last configuration stays until it is mended', async () => {
  await write({ port: 0, apps: [orders] })
  const { config, reports, until } = await start()
  await write({ port: 0, apps: [{ ...orders, url: './nothing' }] })
  await until(async () => expect(await config()).toHaveProperty('mistake'))
  const { apps, mistake } = await config()
  expect(apps).toMatchObject([{ id: 'orders' }])
  expect(mistake).toEqual({
    file: 'deskbridge.config.json',
    line: 1,
    column: 50,
    message: expect.stringMatching(/^apps\[0\]\.url is refused: Cannot open "\.\/nothing"/),
  })
  await write({ port: 0, apps: [orders], users: [{ id: 'kim' }] })
  await until(async () => expect(await config()).not.toHaveProperty('mistake'))
  expect((await config()).users).toMatchObject([{ id: 'kim' }])
  expect(reports).toEqual([
    `deskbridge.config.json:1:50  ${mistake!.message}
The last valid configuration stays in use until this is fixed.`,
    'deskbridge.config.json is valid again and in use.',
  ])
})

test('A project that does not start is a mistake in the app that names it', async () => {
  await write({ port: 0, apps: [orders] })
  const { config, until } = await start()
  await mkdir(join(folder, 'project'))
  await writeFile(join(folder, 'project/vite.config.mjs'), 'throw new Error("no such plugin")')
  await write({ port: 0, apps: [orders, { name: 'Project', url: './project' }] })
  await until(async () => expect(await config()).toHaveProperty('mistake'))
  const { apps, mistake } = await config()
  expect(mistake!.message).toContain('apps[1].url cannot be served: The Vite project in')
  expect(mistake!.message).toContain('does not start: no such plugin')
  expect(await (await fetch(apps[0]!.url)).text()).toBe('the orders')
})

test('A changed port asks for a restart, unless the command line names one', async () => {
  await write({ port: 0 })
  const [first, second] = [await start(), await start({ port: 0 })]
  await write({ port: 1, users: [{ id: 'kim' }] })
  for (const { config, until } of [first, second]) {
    await until(async () => expect(await config()).toHaveProperty('users'))
  }
  expect(first.reports).toEqual([
    'The port of the configuration has changed: restart the workbench to use it.',
  ])
  expect(second.reports).toEqual([])
})

/** Connects to the events until the test ends, and returns what has arrived. */
function listen(pageUrl: string, headers = {}): Promise<{ status: number; text: () => string }> {
  return new Promise((resolve, reject) => {
    const request = get(`${pageUrl}${EVENTS_PATH}`, { headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('error', () => {})
      resolve({ status: response.statusCode!, text: () => text })
    })
    request.on('error', reject)
    onTestFinished(() => void request.destroy())
  })
}

test('Each connected page is notified of a change, and of nothing else', async () => {
  await write({ port: 0 })
  const { pageUrl, config, until } = await start()
  const [first, second] = [await listen(pageUrl), await listen(pageUrl)]
  await write({ port: 0, users: [{ id: 'kim' }] })
  await until(async () => expect(await config()).toHaveProperty('users'))
  await write({ users: [{ id: 'kim' }], port: 0 })
  await write({ port: 0, users: [{ id: 'lee' }] })
  await until(async () => expect((await config()).users).toMatchObject([{ id: 'lee' }]))
  for (const { text } of [first, second]) {
    await until(() => expect(text()).toBe('retry: 1000\n\ndata: changed\n\ndata: changed\n\n'))
  }
})

test('Another host name gets no events, and closing the workbench ends them', async () => {
  await write({ port: 0 })
  const { pageUrl } = await start()
  expect((await listen(pageUrl, { host: 'rebound.example.com' })).status).toBe(403)
  await listen(pageUrl)
  await running.pop()!.close()
  await expect(fetch(`${pageUrl}${EVENTS_PATH}`)).rejects.toThrow('fetch failed')
})

test('Over HTTPS the configuration is followed as well', async () => {
  await write({ port: 0, apps: [orders] })
  const { pageUrl, until } = await start({ certificate: await getCertificate(folder) })
  expect(pageUrl).toMatch(/^https:/)
  await write({ port: 0, apps: [{ ...orders, name: 'My orders' }] })
  await until(async () => expect(await readInsecurely(`${pageUrl}${CONFIG_PATH}`)).toContain('"My orders"'))
})

/** Returns what a server with a self-signed certificate responds. */
function readInsecurely(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    getSecurely(url, { rejectUnauthorized: false }, (response) => {
      response.toArray().then((chunks) => resolve(Buffer.concat(chunks as Buffer[]).toString()), reject)
    }).on('error', reject)
  })
}
