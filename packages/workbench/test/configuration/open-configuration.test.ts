import { mkdir, mkdtemp, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LoadedConfiguration } from '../../src/configuration/load-configuration'
import { openConfiguration, type Configuration } from '../../src/configuration/open-configuration'

let folder = ''
const open: Configuration[] = []

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'deskbridge-follow-')))
})

afterEach(async () => {
  for (const configuration of open.splice(0)) configuration.close()
  await rm(folder, { recursive: true })
})

const write = (name: string, text: string) => writeFile(join(folder, name), text)

/** Opens the configuration of the folder, and notes what becomes of each change. */
async function follow(file?: string) {
  const configuration = await openConfiguration({ root: folder, ...(file && { file }) })
  open.push(configuration)
  const seen: { loaded?: LoadedConfiguration; mistake?: string } = {}
  configuration.follow({
    apply(loaded) {
      seen.loaded = loaded
      delete seen.mistake
    },
    fail(error) {
      seen.mistake = error.message
    },
  })
  const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000 })
  const subject = () => seen.loaded?.tickets?.[0]?.value.subject
  return { configuration, seen, until, subject }
}

test('The first file counts, TypeScript before JSON; another one can be named', async () => {
  await write('deskbridge.config.json', '{ "port": 1 }')
  expect((await follow()).configuration.initial.port).toBe(1)
  await write('deskbridge.config.ts', 'export default { port: 2 }')
  expect((await follow()).configuration.initial.port).toBe(2)
  await write('other.mjs', 'export default { port: 3 }')
  expect((await follow('other.mjs')).configuration.initial.port).toBe(3)
})

test('A mistake at the start, or a missing file that is named, is thrown', async () => {
  await expect(follow('other.ts')).rejects.toThrow(
    /^other\.ts:1:1 {2}The file does not exist: correct the path\.$/,
  )
  await write('deskbridge.config.json', '{ "port": "1" }')
  await expect(follow()).rejects.toThrow('deskbridge.config.json:1:3  port is "1"')
})

test('A file that is created later is loaded', async () => {
  const { configuration, seen, until } = await follow()
  expect(configuration.initial.tickets).toBeNull()
  await until(() => expect(seen.loaded).toBeDefined())
  await write('deskbridge.config.json', '{ "port": 1 }')
  await until(() => expect(seen.loaded?.port).toBe(1))
})

test('Changes of the file, of a module and of a ticket file are loaded, however they are written', async () => {
  await mkdir(join(folder, 'tickets'))
  await write('tickets/one.json', '{ "id": "1", "subject": "First" }')
  await write('base.ts', 'export const port = 1')
  const config = `import { port } from './base'\nexport default { port, tickets: './tickets/one.json' }`
  await write('deskbridge.config.ts', config)
  const { seen, until, subject } = await follow()
  await until(() => expect([seen.loaded?.port, subject()]).toEqual([1, 'First']))
  await write('base.ts', 'export const port = 2')
  await until(() => expect(seen.loaded?.port).toBe(2))
  await write('tickets/next.json', '{ "id": "1", "subject": "Second" }')
  await rename(join(folder, 'tickets/next.json'), join(folder, 'tickets/one.json'))
  await until(() => expect(subject()).toBe('Second'))
  await rm(join(folder, 'tickets'), { recursive: true })
  await until(() => expect(seen.mistake).toContain('Cannot read "./tickets/one.json": it does not exist.'))
  await mkdir(join(folder, 'tickets'))
  await write('tickets/one.json', '{ "id": "1", "subject": "Third" }')
  await until(() => expect([seen.mistake, subject()]).toEqual([undefined, 'Third']))
  await write('deskbridge.config.ts', config.replace('port,', 'port: port + 5,'))
  await until(() => expect(seen.loaded?.port).toBe(7))
})

test('A change of a file that a symbolic link leads to is loaded', async () => {
  await mkdir(join(folder, 'elsewhere'))
  await write('elsewhere/ticket.json', '{ "id": "1", "subject": "Late parcel" }')
  await symlink(join(folder, 'elsewhere/ticket.json'), join(folder, 'ticket.json'))
  await write('deskbridge.config.json', '{ "tickets": "ticket.json" }')
  const { until, subject } = await follow()
  // The second one is read in any case, as the folders are watched only after the first.
  for (const state of ['Late', 'Lost', 'Found']) {
    await write('elsewhere/ticket.json', `{ "id": "1", "subject": "${state} parcel" }`)
    await until(() => expect(subject()).toBe(`${state} parcel`))
  }
})

test('A mistake is reported, what was loaded last stays, and mending it is seen', async () => {
  await write('tickets.json', '[{ "id": "1", "subject": "First" }]')
  await write('deskbridge.config.json', '{ "tickets": "tickets.json" }')
  const { seen, until, subject } = await follow()
  await until(() => expect(subject()).toBe('First'))
  await write('tickets.json', '[{ "id": "1" "subject": "Second" }]')
  await until(() => expect(seen.mistake).toContain('tickets.json:1:14  This is not valid JSON'))
  expect(subject()).toBe('First')
  await write('tickets.json', '[{ "id": "1", "subject": "Second" }]')
  await until(() => expect([seen.mistake, subject()]).toEqual([undefined, 'Second']))
  await rm(join(folder, 'deskbridge.config.json'))
  await until(() =>
    expect(seen.mistake).toContain('deskbridge.config.json:1:1  The file does not exist: restore it'),
  )
  expect(subject()).toBe('Second')
})

test('A closed configuration follows nothing', async () => {
  await write('deskbridge.config.json', '{ "port": 1 }')
  const closed = await follow()
  await closed.until(() => expect(closed.seen.loaded?.port).toBe(1))
  closed.configuration.close()
  await write('deskbridge.config.json', '{ "port": 2 }')
  const other = await follow()
  await other.until(() => expect(other.seen.loaded?.port).toBe(2))
  await write('deskbridge.config.json', '{ "port": 3 }')
  await other.until(() => expect(other.seen.loaded?.port).toBe(3))
  expect(closed.seen.loaded?.port).toBe(1)
})
