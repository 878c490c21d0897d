import { cp, mkdir, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises'
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deskHosts } from '@deskbridge/host/engine'
import { expect, test } from '@playwright/test'
import { startBuiltApp } from '../fixtures/built-app'
import { runDoctor } from '../fixtures/doctor'
import { COMMAND } from '../fixtures/workbench'

const SCRIPT = join(import.meta.dirname, '../../packages/core/dist/deskbridge.global.js')

/** A widget of every desk that shows the subject of the ticket. */
const WIDGET = `<p>Waiting</p><script src="/deskbridge.global.js"></script><script>
  const widget = Deskbridge.createWidget({ desks: Deskbridge.allDesks() })
  widget.ticket.subscribe((ticket) => (document.querySelector('p').textContent = ticket.subject))
  widget.connect()</script>`

/** A widget of one desk that makes every mistake which still lets it connect. */
const CARELESS = `<p>Ready</p><script>
  const ready = { channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }
  addEventListener('message', () => addEventListener('message', () => {}))
  parent.postMessage(ready, '*')
  parent.postMessage(ready, '*')
  missing()</script>`

/** A widget that shows the time, whatever the desk sends. */
const RESTLESS = `<p>Time</p><script src="/deskbridge.global.js"></script><script>
  setInterval(() => (document.querySelector('p').textContent = performance.now()), 20)
  Deskbridge.createWidget().connect()</script>`

/** A widget that never returns from the first message after its contexts. */
const HANGING = `<p>Ready</p><script>
  let received = 0
  addEventListener('message', () => { received++; while (received > 3); })
  parent.postMessage({ channel: 'helpdesk:apps', event: 'helpdesk:app:ready' }, '*')</script>`

interface Report {
  readonly url: string
  readonly finalUrl: string
  readonly httpStatus: number | null
  readonly isEmbeddable: boolean
  readonly checks: readonly {
    readonly id: string
    readonly desk: string | null
    readonly status: string
    readonly sentence: string
    readonly remedy: string | null
  }[]
}

const cleanups: (() => unknown)[] = []

test.afterEach(async () => {
  for (const cleanUp of cleanups.splice(0)) await cleanUp()
})

/** Serves a page until the test ends, also at `moved`, which redirects to it; returns its URL. */
async function serve(html: string, headers: OutgoingHttpHeaders = {}): Promise<string> {
  const script = await readFile(SCRIPT)
  const server = createServer(({ url }, response) => {
    if (url === '/deskbridge.global.js')
      return response.setHeader('content-type', 'text/javascript').end(script)
    if (url === '/moved') return response.writeHead(302, { location: '/' }).end()
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(`<!doctype html><html lang="en"><title>Widget</title><body>${html}</body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}/`
}

async function examine(url: string, ...options: string[]): Promise<{ code: number | null; report: Report }> {
  const { code, output, errors } = await runDoctor([url, '--json', ...options])
  expect(errors).toBe('')
  return { code, report: JSON.parse(output) as Report }
}

/** Returns the status of each check in the order of the report, with its desk. */
function statuses({ checks }: Report): string[] {
  return checks.map(({ id, desk, status }) => `${desk === null ? '' : `${desk} `}${id}: ${status}`)
}

const desks = deskHosts.map(({ id }) => id)

/** Returns the checks in a desk that all pass; where each ticket has a document of its own, no other one is opened. */
function passed(desk: string): string[] {
  const { reloadsForTicket } = deskHosts.find(({ id }) => id === desk)!
  const ticketSwitch = reloadsForTicket ? [] : ['ticket-switch']
  return ['protocol', 'announcement', ...ticketSwitch, 'listeners', 'errors'].map((id) => `${desk} ${id}: ok`)
}

test('a sample app passes every check in every desk', async () => {
  const app = await startBuiltApp('orders-react')
  cleanups.push(() => app.close())
  const { code, report } = await examine(app.url)
  expect(statuses(report)).toEqual([
    'reachable: ok',
    'redirect: ok',
    'https: ok',
    ...desks.map((desk) => `${desk} framing: ok`),
    'workbench-framing: ok',
    'browser: ok',
    ...desks.flatMap(passed),
  ])
  expect(report).toEqual({
    url: app.url,
    finalUrl: app.url,
    httpStatus: 200,
    isEmbeddable: true,
    checks: report.checks.map(({ id, desk }) => ({
      id,
      desk,
      status: 'ok',
      sentence: expect.stringMatching(/^[A-Z].*\.$/),
      remedy: null,
    })),
  })
  expect(code).toBe(0)
})

test('a page that refuses frames fails for that alone, with the header to send', async () => {
  const { code, output } = await runDoctor([await serve(WIDGET, { 'x-frame-options': 'DENY' })])
  expect(output).toContain('✗ failure  Text HelpDesk cannot show the page.')
  expect(output).toContain(
    'Send `Content-Security-Policy: frame-ancestors https://text.com https://*.text.com',
  )
  expect(output).toContain('✗ failure  Qiscus Helpdesk Apps cannot show the page.')
  expect(output).toContain('Send `Content-Security-Policy: frame-ancestors https:`.')
  expect(output).toContain('✓ ok       The widget speaks to Text HelpDesk')
  expect(output).toContain(`cannot be used as a widget: ${desks.length} failures, 1 warning.\n`)
  expect(code).toBe(1)
})

for (const [who, sources, workbench] of [
  ['only desks', 'https:', 'warning'],
  ['desks and the workbench', 'https: http://localhost:4747', 'ok'],
]) {
  test(`a page that ${who} may frame is opened in a browser all the same, and passes`, async () => {
    const policy = `script-src 'self' 'unsafe-inline'; frame-ancestors ${sources}`
    const url = await serve(WIDGET, { 'content-security-policy': policy })
    const { code, report } = await examine(`${url}moved`)
    expect(report).toMatchObject({ url: `${url}moved`, finalUrl: url })
    expect(statuses(report)).toEqual(
      expect.arrayContaining([`workbench-framing: ${workbench}`, ...passed('text'), ...passed('qiscus')]),
    )
    expect(code).toBe(0)
  })
}

test('a page that says nothing fails in every desk', async () => {
  const { code, report } = await examine(await serve('<p>Nothing to say</p>'))
  const expected = desks.flatMap((desk) => [`${desk} protocol: failure`, `${desk} errors: ok`])
  expect(statuses(report).slice(-expected.length)).toEqual(expected)
  const protocols = report.checks.filter(({ id }) => id === 'protocol')
  for (const [index, { name }] of deskHosts.entries()) {
    expect(protocols[index]).toMatchObject({
      sentence: `The widget said nothing to ${name} within 10 s.`,
      remedy: expect.stringContaining('connect()'),
    })
  }
  expect(report.isEmbeddable).toBe(false)
  expect(code).toBe(1)
})

test('mistakes of a widget of one desk are named, and that it is for no other desk is a warning', async () => {
  const { code, report } = await examine(await serve(CARELESS))
  const mistakes = [
    'qiscus protocol: ok',
    'qiscus announcement: warning',
    'qiscus ticket-switch: warning',
    'qiscus listeners: warning',
    'qiscus errors: failure',
  ]
  const expected = desks.flatMap((desk) =>
    desk === 'qiscus' ? mistakes : [`${desk} protocol: warning`, `${desk} errors: warning`],
  )
  expect(statuses(report).slice(-expected.length)).toEqual(expected)
  const errors = report.checks.find(({ id, desk }) => id === 'errors' && desk === 'qiscus')
  expect(errors?.sentence).toContain('missing is not defined')
  expect(code).toBe(1)
})

test('a reaction cannot be seen in a page that changes all the time, and the report says so', async () => {
  const { code, report } = await examine(await serve(RESTLESS), '--desk', 'qiscus')
  expect(report.checks.find(({ id }) => id === 'ticket-switch')).toMatchObject({
    desk: 'qiscus',
    status: 'warning',
    sentence: expect.stringContaining('a page that changes all the time'),
  })
  expect(statuses(report)).not.toContain('text framing: ok')
  expect(code).toBe(0)
})

test('a page that hangs when another ticket is opened fails, and the command ends', async () => {
  const { code, report } = await examine(await serve(HANGING), '--desk', 'qiscus')
  expect(report.checks.find(({ id }) => id === 'protocol')).toMatchObject({
    status: 'failure',
    sentence: 'The checks in Qiscus Helpdesk Apps ended early: the page did not respond for 20 s.',
  })
  expect(code).toBe(1)
})

/** Copies the command to a folder outside of the repository with everything that it depends on, except Playwright. */
async function copyWithoutPlaywright(): Promise<string> {
  const original = join(dirname(COMMAND), '..')
  const folder = await mkdtemp(join(tmpdir(), 'deskbridge-doctor-'))
  await mkdir(join(folder, 'node_modules'))
  await cp(join(original, 'dist'), join(folder, 'dist'), { recursive: true })
  await cp(join(original, 'package.json'), join(folder, 'package.json'))
  for (const name of await readdir(join(original, 'node_modules'))) {
    if (name !== '@playwright')
      await symlink(join(original, 'node_modules', name), join(folder, 'node_modules', name))
  }
  return folder
}

test('where Playwright is not installed, the rest is checked, and how to enable it is printed', async () => {
  const folder = await copyWithoutPlaywright()
  const { code, output } = await runDoctor(
    [await serve('<p>Nothing to say</p>')],
    folder,
    join(folder, 'dist/cli.js'),
  )
  expect(output).toContain('- skipped  The checks in a browser were skipped: Playwright is not installed.')
  expect(output).toContain('Run `npm install --save-dev playwright-core`')
  expect(code).toBe(0)
})

test('wrong usage has an exit status of its own, and says what to pass', async () => {
  const missing = await runDoctor([])
  expect(missing).toMatchObject({ code: 2, output: '', errors: expect.stringContaining('--help') })
  const file = await runDoctor(['./nothing.html'])
  expect(file).toMatchObject({
    code: 2,
    output: '',
    errors: expect.stringContaining('Cannot open "./nothing.html"'),
  })
  const folder = await runDoctor(['.'], join(import.meta.dirname, '../../apps/orders-react/dist'))
  expect(folder).toMatchObject({
    code: 2,
    output: '',
    errors: 'Cannot check ".": serve it, and pass the URL.\n',
  })
})
