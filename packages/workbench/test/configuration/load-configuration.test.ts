import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { deskHosts } from '@deskbridge/host/engine'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ConfigurationError } from '../../src/configuration/configuration-error'
import { loadConfiguration } from '../../src/configuration/load-configuration'
import { toDeskData } from '../../src/configuration/to-desk-data'

let folder = ''

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'deskbridge-config-')))
})

afterEach(() => rm(folder, { recursive: true }))

type Files = Readonly<Record<string, string>>

/** Writes the files, and loads the first one. */
async function load(files: Files, followed = new Set<string>()) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return loadConfiguration(join(folder, Object.keys(files)[0]!), folder, followed)
}

/** Returns the line that the mistake in the first file, or in one that it names, has in the terminal. */
async function mistakeIn(files: Files): Promise<string> {
  const error = await load(files).catch((reason: unknown) => reason)
  if (!(error instanceof ConfigurationError)) throw error
  return error.message
}

const typed = (body: string) => `import { defineConfig } from '@deskbridge/workbench'

export default defineConfig({
${body}
})
`

const versions = deskHosts.flatMap(({ id, versions: of = [] }) => of.map((version) => [version, id] as const))
const [[aVersion, itsDesk]] = versions as [(typeof versions)[number]]
const otherDesk = deskHosts.find(({ versions: of }) => of === undefined)!.id

describe('A configuration', () => {
  test('is read from TypeScript, JavaScript and JSON alike', async () => {
    const apps = [{ name: 'Orders', url: 'http://localhost:5173' }]
    const body = `const apps = ${JSON.stringify(apps)}`
    const sources: Files = {
      'deskbridge.config.ts': `${body} satisfies object[]\nexport default { apps, port: 5000 }`,
      'deskbridge.config.mts': `${body} as const\nexport default { apps, port: 5000 }`,
      'deskbridge.config.js': `${body}\nmodule.exports = { apps, port: 5000 }`,
      'deskbridge.config.mjs': `${body}\nexport default { apps, port: 5000 }`,
      'deskbridge.config.json': JSON.stringify({ apps, port: 5000, $schema: './schema.json' }),
    }
    for (const [name, source] of Object.entries(sources)) {
      const loaded = await load({ [name]: source })
      expect({ name, ...loaded }).toMatchObject({
        name,
        port: 5000,
        apps: [
          {
            value: { ...apps[0], id: expect.stringMatching(/^localhost-5173-[\da-f]{8}$/) },
            source: { kind: 'page' },
          },
        ],
      })
    }
  })

  test('has tickets and users in place, and in files with one or several each', async () => {
    const files = {
      'deskbridge.config.ts': typed(
        `  users: ['./team.json', { id: 'agent-3', email: 'kim@example.com' }],
  tickets: [{ id: 7, subject: 'In place' }, './more/two.json', './one.json'],`,
      ),
      'team.json': '[{ "id": "agent-1", "name": "Ana Silva", "role": "admin", "divisionId": 4 }]',
      'more/two.json': '[{ "id": "a", "number": "1" }, { "id": "b", "number": 2 }]',
      'one.json':
        '{ "id": "c", "conversation": [{ "by": "requester", "text": "Hello", "at": "2026-01-02T03:04:05Z" }] }',
    }
    const followed = new Set<string>()
    const { users, tickets } = toDeskData(await load(files, followed))
    expect(users).toMatchObject([
      { id: 'agent-1', name: 'Ana Silva', role: 'admin', divisionId: '4' },
      { id: 'agent-3', name: 'kim@example.com', role: null },
    ])
    expect(tickets?.map(({ ticket }) => [ticket.id, ticket.number, ticket.subject])).toEqual([
      ['7', '7', 'In place'],
      ['a', '1', ''],
      ['b', '2', ''],
      ['c', 'c', ''],
    ])
    expect(tickets?.[3]).toMatchObject({
      ticket: { createdAt: '2026-01-02T03:04:05Z', updatedAt: '2026-01-02T03:04:05Z' },
      conversation: [{ by: 'requester', author: 'Website visitor', authorId: null, text: 'Hello' }],
    })
    expect([...followed].sort()).toEqual(
      Object.keys(files)
        .map((name) => join(folder, name))
        .sort(),
    )
  })

  test('is loaded anew with what it imports, which is followed', async () => {
    const files = {
      'deskbridge.config.ts': `import { port } from './base'\nimport data from './data.json'\nexport default { port: port + data.more }`,
      'base.ts': 'export const port: number = 1',
      'data.json': '{ "more": 10 }',
    }
    const followed = new Set<string>()
    expect((await load(files, followed)).port).toBe(11)
    expect([...followed].sort()).toEqual(
      Object.keys(files)
        .map((name) => join(folder, name))
        .sort(),
    )
    const changed = { 'base.ts': 'export const port: number = 2', 'data.json': '{ "more": 20 }' }
    expect((await load({ ...files, ...changed })).port).toBe(22)
  })

  test.each(['ts', 'mts', 'js', 'mjs', 'json'])('in a .%s file is read anew each time', async (ending) => {
    const write = (port: number) =>
      load({
        [`deskbridge.config.${ending}`]:
          ending === 'json' ? `{ "port": ${port} }` : `export default { port: ${port} }`,
        'package.json': '{ "type": "module" }',
      })
    expect((await write(5001)).port).toBe(5001)
    expect((await write(5002)).port).toBe(5002)
  })

  test.each(versions)('names the version %s of the desk %s', async (deskVersion, desk) => {
    const apps = [{ name: 'Orders', url: ':5173', desk, deskVersion }]
    const loaded = await load({ 'deskbridge.config.json': JSON.stringify({ apps }) })
    expect(loaded.apps).toMatchObject([{ value: { desk, deskVersion } }])
  })

  test('may leave out everything', async () => {
    expect(toDeskData(await load({ 'deskbridge.config.json': '{}' }))).toEqual({})
  })
})

describe('A mistake is named with file, line, column and remedy', () => {
  test.each<[what: string, body: string, message: string]>([
    [
      'a wrong value',
      `  apps: [\n    {\n      name: 'Orders',\n      url: ':5173',\n      placement: 'sidebar',\n    },\n  ],`,
      '8:7  apps[0].placement is "sidebar": it must be "ticket-sidebar", "main-menu", "settings", "message-box", "new-ticket-sidebar", "ticket-editor", "top-bar", "user-sidebar", "organization-sidebar", "modal" or "background".',
    ],
    [
      'a misspelled member',
      `  apps: [{ name: 'Orders', url: ':5173', placment: 'settings' }],`,
      '4:42  apps[0].placment is unknown: did you mean "placement"?',
    ],
    [
      'an unknown member',
      `  colour: 'red',`,
      '4:3  colour is unknown: remove it, or use $schema, port, desk, apps, users, tickets or scenarios.',
    ],
    ['a missing member', `  apps: [\n    { url: ':5173' },\n  ],`, '5:5  apps[0].name is missing: add it.'],
    ['a wrong port', `  port: 70000,`, '4:3  port is 70000: it must be an integer from 0 to 65535.'],
    [
      'a URL that cannot be opened',
      `  apps: [{ name: 'Orders', url: 'ftp://orders.example.com' }],`,
      '4:28  apps[0].url is refused: Cannot open "ftp://orders.example.com": pass an http or https URL such as localhost:5173, a folder, or an .html file.',
    ],
    [
      'a URL that is neither secure nor local',
      `  apps: [{ name: 'Orders', url: 'http://orders.example.com' }],`,
      '4:28  apps[0].url is "http://orders.example.com/": it must be an https URL, or an http URL on localhost, 127.0.0.1 or [::1].',
    ],
    [
      'an icon of another kind',
      `  apps: [{ name: 'Orders', url: ':5173', iconUrl: 'icon.png' }],`,
      '4:42  apps[0].iconUrl is "icon.png": it must be an https URL, or an http URL on localhost, 127.0.0.1 or [::1], or a data:image URL.',
    ],
    [
      'a wrong section',
      `  apps: [{ name: 'Orders', url: ':5173', openingState: {\n    title: 'Orders',\n    components: [\n      { type: 'table' },\n    ],\n  } }],`,
      '7:9  apps[0].openingState.components[0].type',
    ],
    [
      'a title beside an opening state',
      `  apps: [{ name: 'Orders', url: ':5173', title: 'A', openingState: { title: 'B', components: [{ type: 'divider' }] } }],`,
      '4:42  apps[0].title is given beside "openingState", whose title counts: remove one of the two.',
    ],
    [
      'a version without its desk',
      `  apps: [{ name: 'Orders', url: ':5173', deskVersion: '${aVersion}' }],`,
      `4:42  apps[0].deskVersion is a version of the desk "${itsDesk}": set "desk" to it, or remove "deskVersion".`,
    ],
    [
      'a version of another desk',
      `  apps: [{ name: 'Orders', url: ':5173', desk: '${otherDesk}',\n    deskVersion: '${aVersion}' }],`,
      `5:5  apps[0].deskVersion is a version of the desk "${itsDesk}": set "desk" to it, or remove "deskVersion".`,
    ],
    [
      'a version that no desk has',
      `  apps: [{ name: 'Orders', url: ':5173', desk: '${itsDesk}',\n    deskVersion: 'v0' }],`,
      `5:5  apps[0].deskVersion is "v0": it must be "${aVersion}", `,
    ],
    [
      'two apps with one id',
      `  apps: [\n    { id: 'a', name: 'A', url: ':1' },\n    { id: 'a', name: 'B', url: ':2' },\n  ],`,
      '6:7  apps[1].id is "a", which another one already has: use a unique one.',
    ],
    [
      'two apps with one URL and no id',
      `  apps: [\n    { name: 'A', url: ':1' },\n    { name: 'B', url: ':1' },\n  ],`,
      '6:5  apps[1].id is "localhost-1-',
    ],
    [
      'a wrong field of a ticket',
      `  tickets: [\n    { id: '1', priority: 'hot' },\n  ],`,
      '5:16  tickets[0].priority is "hot": it must be "low", "medium", "high" or "urgent".',
    ],
    [
      'a value that no desk can send',
      `  tickets: [{ id: '1', tags: ['a', 5] }],`,
      '4:36  tickets[0].tags[1] is 5: it must be a string.',
    ],
    ['no users', `  users: [],`, '4:3  users is an empty array: it must be a non-empty array'],
    [
      'tickets of another type',
      `  tickets: 5,`,
      '4:3  tickets is 5: it must be a ticket, as in { id: "1042", subject: "Late order" }, or the path of a JSON file.',
    ],
    [
      'a file that is missing',
      `  tickets: [\n    './tickets.json',\n  ],`,
      '5:5  Cannot read "./tickets.json": it does not exist. Correct the path, or restore the file.',
    ],
    [
      'an unknown ticket of a scenario',
      `  scenarios: [{ name: 'Late', ticket: '1024' }],`,
      '4:31  scenarios[0].ticket is "1024", which is not the number of a ticket: did you mean "1034"?',
    ],
    [
      'an unknown user of a scenario',
      `  users: [{ id: 'kim' }],\n  scenarios: [{ name: 'Late', user: 'agent-7' }],`,
      '5:31  scenarios[0].user is "agent-7", which is not the id of a user: use one of "kim".',
    ],
    [
      'an unknown fault',
      `  scenarios: [{ name: 'Late', faults: [{ fault: { kind: 'slow' } }] }],`,
      '4:51  scenarios[0].faults[0].fault.kind is "slow": it must be "latency"',
    ],
    [
      'a wrong setting of a fault',
      `  scenarios: [{ name: 'Late', faults: [{ fault: { kind: 'latency', ms: -1 } }] }],`,
      '4:42  scenarios[0].faults[0].fault is an object: it must be',
    ],
  ])('%s', async (_what, body, message) => {
    expect(await mistakeIn({ 'deskbridge.config.ts': typed(body) })).toContain(
      `deskbridge.config.ts:${message}`,
    )
  })

  test.each<[name: string, source: string, message: string]>([
    ['deskbridge.config.ts', 'export default {\n  apps: ,\n}', 'deskbridge.config.ts:2:9  Unexpected token.'],
    [
      'deskbridge.config.mjs',
      'export default {\n  apps: [\n',
      'deskbridge.config.mjs:3:1  Unexpected token.',
    ],
    ['deskbridge.config.json', '{\n  "port": 1,\n}', 'deskbridge.config.json:3:1  This is not valid JSON: '],
    ['deskbridge.config.json', '{\n  "port": 1', 'deskbridge.config.json:2:12  This is not valid JSON: '],
    [
      'deskbridge.config.json',
      '{\n  "port": }',
      "deskbridge.config.json:2:11  This is not valid JSON: Unexpected token '}'.",
    ],
    [
      'deskbridge.config.json',
      '{\n  "port": "1"\n}',
      'deskbridge.config.json:2:3  port is "1": it must be an integer',
    ],
    [
      'deskbridge.config.js',
      'export default {\n  "port": "1"\n}',
      'deskbridge.config.js:2:3  port is "1": it must be an',
    ],
    [
      'deskbridge.config.json',
      '[]',
      'deskbridge.config.json:1:1  The configuration is an empty array: it must be an object.',
    ],
    [
      'deskbridge.config.ts',
      'export const port = 1',
      'deskbridge.config.ts:1:1  The file has no default export: write "export default defineConfig({ … })".',
    ],
    [
      'deskbridge.config.ts',
      'interface A {\n  a?: { b: string }\n}\nconst a: A = {}\nexport default { port: a.a!.b }',
      'deskbridge.config.ts:5:',
    ],
    [
      'deskbridge.config.ts',
      `import {} from 'node:fs'\nimport { a } from './missing'\nexport default a`,
      'deskbridge.config.ts:2:20  Cannot find "./missing": correct the import, or install the package.',
    ],
  ])('%s: %j', async (name, source, message) => {
    expect(await mistakeIn({ [name]: source })).toContain(message)
  })

  test('that keeps the file from loading, after 30 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const mistake = mistakeIn({ 'deskbridge.config.ts': 'await new Promise(() => {})\nexport default {}' })
      await expect.poll(() => vi.getTimerCount()).toBe(1)
      vi.advanceTimersByTime(30_000)
      expect(await mistake).toBe(
        'deskbridge.config.ts:1:1  The file has not loaded within 30 s: look for an await that never ends.',
      )
    } finally {
      vi.useRealTimers()
    }
  })

  test('in the file that has it: a ticket file, or an imported module', async () => {
    const config = typed(`  tickets: './tickets.json',`)
    const [json, wrong] = [
      '[\n  { "id": "1" },\n  { "id": "2"\n]',
      '[\n  { "id": "1" },\n  { "id": "2", "tag": [] }\n]',
    ]
    expect(await mistakeIn({ 'deskbridge.config.ts': config, 'tickets.json': json })).toContain(
      'tickets.json:4:1  This is not valid JSON: ',
    )
    expect(await mistakeIn({ 'deskbridge.config.ts': config, 'tickets.json': wrong })).toBe(
      'tickets.json:3:16  [1].tag is unknown: did you mean "tags"?',
    )
    const source = `import { apps } from './apps'\nexport default { apps }`
    expect(
      await mistakeIn({ 'deskbridge.config.ts': source, 'apps.ts': 'export const apps = [\n  {,\n]' }),
    ).toBe('apps.ts:2:4  Unexpected token.')
  })

  test('at the deepest part that is written as a literal', async () => {
    const source = `const orders = {
  name: 'Orders',
  url: 5,
}
const more = []
export default { apps: [orders, ...more] }`
    expect(await mistakeIn({ 'deskbridge.config.js': source })).toContain(
      'deskbridge.config.js:3:3  apps[0].url is 5',
    )
    const spread = source
      .replace('const more = []', 'const more = [{ name: 5 }]')
      .replace('url: 5', `url: ':1'`)
    expect(await mistakeIn({ 'deskbridge.config.js': spread })).toContain(
      'deskbridge.config.js:6:18  apps[1]',
    )
  })
})
