import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Message } from '../../../src/ui/traffic/message'
import { toTest } from '../../../src/ui/traffic/to-test'
import { record, type Place, type Recording } from './fixtures/record-messages'

type Case = [verdict: string, place: Place, act: (recording: Recording) => unknown, name?: string]

const text = { desk: 'text' } as const
const qiscus = { desk: 'qiscus' } as const

/** Posts an envelope of the connection that the host has begun. */
function envelope({ post, fromHost }: Recording, type: string, request: unknown, data: unknown): void {
  post({ ...fromHost[0], type, request, data })
}

const call = (recording: Recording, message: string, data?: unknown, request = 'r1') =>
  envelope(recording, 'call', request, { method: 'handle', args: [{ plugin_id: 'orders', message, data }] })

const event = ({ post }: Recording, name: string, payload?: object) =>
  post({ channel: 'helpdesk:apps', event: name, payload })

/** Connects a widget, then acts. */
const then = (act: (recording: Recording) => unknown) => async (recording: Recording) => {
  await recording.connect()
  act(recording)
}

const section = (title: string) => ({ title, components: [{ type: 'divider' }] })

/** Each kind of verdict that a desk comes to, with how it is brought about. */
const cases: Case[] = [
  ['delivered', text, then((at) => call(at, 'customer_details_section', section('Orders')))],
  ['delivered', text, then((at) => call(at, 'own_message', { when: new Date(0), big: 7n }))],
  ['delivered', text, then(() => {}), 'response'],
  ['delivered', text, then((at) => envelope(at, 'emit', null, { event: 'seen', arg: 1 })), 'emit'],
  ['delivered', text, then(({ app }) => void app.send('change_theme', { theme: 'dark' })), 'change_theme'],
  ['delivered', text, then(() => {}), 'handshake'],
  ['invalid:data', text, then((at) => call(at, 'set_fullscreen_widget_notification_badge', -1))],
  ['invalid:data.method', text, then((at) => envelope(at, 'call', 'r1', { args: [] }))],
  ['invalid:owner', text, then((at) => at.post({ ...at.fromHost[0], owner: 7 }))],
  ['ignored:title', text, then((at) => call(at, 'customer_details_section', section('Other')))],
  ['ignored:placement', text, then((at) => call(at, 'set_fullscreen_widget_notification_badge', 3))],
  ['ignored:unknown', text, then((at) => envelope(at, 'response', 'nobody', { error: false }))],
  ['ignored:unknown', text, then((at) => envelope(at, 'call', 'r1', { method: 'shout', args: [] }))],
  ['ignored:duplicate', text, then((at) => [1, 2].forEach(() => call(at, 'track', { event_name: 'a' })))],
  [
    'ignored:stale',
    text,
    then((at) => at.post({ ...at.fromHost[0], type: 'response', instance: -1, data: { error: false } })),
  ],
  [
    'ignored:not-connected',
    text,
    ({ post }) =>
      post({
        '@@livechat/postmessenger': true,
        owner: 'x',
        instance: 0,
        type: 'response',
        data: { error: false },
      }),
  ],
  ['ignored:foreign', text, ({ post }) => post({ some: 'thing' })],
  ['ignored:other-desk', text, (at) => event(at, 'helpdesk:app:ready')],
  [
    'ignored:other-origin',
    { ...text, origins: ['https://other.example.com'] },
    ({ post }) => post({ plugin_id: 'orders', message: 'track', data: {} }),
  ],
  ['delivered', qiscus, then((at) => event(at, 'helpdesk:app:resize', { appId: at.app.appId, width: 300 }))],
  ['delivered', qiscus, then(() => {}), 'helpdesk:app:ready'],
  ['delivered', qiscus, then(() => {}), 'helpdesk:context:app'],
  ['delivered', qiscus, then(() => {}), 'helpdesk:context:user'],
  ['invalid:payload.width', qiscus, then((at) => event(at, 'helpdesk:app:resize', { width: 'wide' }))],
  ['ignored:app-id', qiscus, then((at) => event(at, 'helpdesk:app:resize', { appId: 'other', width: 300 }))],
  [
    'ignored:mode',
    { ...qiscus, mode: 'embed' },
    then((at) => event(at, 'helpdesk:app:fullscreen', { fullscreen: true })),
  ],
  [
    'ignored:placement',
    { ...qiscus, placement: 'main-menu' },
    then((at) => event(at, 'helpdesk:get:context:ticket')),
  ],
  [
    'ignored:no-ticket',
    { ...qiscus, hasTicket: false },
    then((at) => event(at, 'helpdesk:get:context:ticket')),
  ],
  ['ignored:unknown', qiscus, then((at) => event(at, 'helpdesk:own', { appId: at.app.appId, a: 1 }))],
  ['ignored:foreign', qiscus, ({ post }) => post('no message of any desk')],
  ['ignored:other-desk', qiscus, ({ post }) => post({ plugin_id: 'orders', message: 'track', data: {} })],
  [
    'ignored:other-origin',
    { ...qiscus, origins: ['https://other.example.com'] },
    (at) => event(at, 'helpdesk:app:ready'),
  ],
]

const titles = cases.map(([verdict, { desk }, , name = ''], index) => `${index} ${desk} ${verdict} ${name}`)

interface Report {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { failureMessages: string[] }[]
  }[]
}

let folder: string
let sources: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbridge-copied-'))
  await mkdir(join(folder, 'node_modules/@deskbridge'), { recursive: true })
  for (const name of ['@deskbridge/core', '@deskbridge/host-emulator', 'vitest']) {
    const manifest = fileURLToPath(import.meta.resolve(`${name}/package.json`))
    await symlink(dirname(manifest), join(folder, 'node_modules', name))
  }
  // As the repository's own tests, they run on the sources, so that none depends on a build.
  const config = `export default { resolve: { conditions: ['deskbridge-source', 'node', 'import', 'default'] },
    ssr: { resolve: { conditions: ['deskbridge-source', 'node', 'import', 'default'] } } }`
  await writeFile(join(folder, 'vitest.config.mjs'), config)
  sources = await Promise.all(cases.map(copy))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Brings a verdict about, and copies the message as a test. */
async function copy([verdict, place, act, name]: Case): Promise<string> {
  const recording = record(place)
  await act(recording)
  const message = recording
    .messages()
    .filter((listed) => listed.verdict === verdict && (!name || listed.name === name))
    .at(-1)
  if (!message) return `No message: ${verdict}`
  const copied = toTest(message, place.desk)
  return 'source' in copied ? copied.source : `No test: ${copied.reason}`
}

/** Runs copied tests in fresh files, and returns each one's failure, `null` when it passes. */
async function run(files: readonly string[]): Promise<(string | null)[]> {
  await Promise.all(files.map((source, index) => writeFile(join(folder, `copied-${index}.test.ts`), source)))
  const program = join(folder, 'node_modules/vitest/vitest.mjs')
  const args = [program, 'run', '--reporter=json', '--outputFile=report.json', '--no-isolate']
  // A run with failures ends with an exit code of its own.
  await new Promise((resolve) => execFile(process.execPath, args, { cwd: folder }, resolve))
  const { testResults } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report
  return files.map((_, index) => {
    const result = testResults.find(({ name }) => name.endsWith(`copied-${index}.test.ts`))
    if (!result) return 'it did not run'
    const failures = result.assertionResults.flatMap(({ failureMessages }) => failureMessages)
    return result.status === 'passed' ? null : failures[0] || result.message
  })
}

const failuresIn = (results: readonly (string | null)[]) =>
  results.flatMap((failure, index) =>
    failure === null ? [] : [`${titles[index]}: ${failure.slice(0, 300)}`],
  )

test('A copied test passes in a fresh file, for each kind of verdict on both desks', async () => {
  expect(failuresIn(await run(sources))).toEqual([])
})

test('A copied test fails when the verdict is another one', async () => {
  const changed = sources.map((source) => source.replace(/toBe\("(.*)"\)/, 'toBe("ignored:changed")'))
  const results = await run(changed)
  const passing = titles.filter((_, index) => !results[index]?.includes('ignored:changed'))
  expect(passing).toEqual([])
})

test.each([
  ['ignored:flood', 'depends on the time'],
  ['ignored:other-window', 'no other window'],
])('A message that was %s has a reason why it is no test', (verdict, words) => {
  const { messages, post } = record(text)
  post({ some: 'thing' })
  const message = { ...messages()[0]!, verdict } as Message
  expect(toTest(message, 'text')).toEqual({ reason: expect.stringContaining(words) as string })
})
