import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { Commands } from '../rehearsal/commands'
import { parseOptions } from '../rehearsal/options'
import { Steps } from '../rehearsal/steps'
import { toSizeTable } from '../rehearsal/tarball-sizes'

// The parts of a rehearsal that do without a registry; `pnpm release:rehearse` runs the whole.

let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbridge-rehearsal-spec-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

const node = (script: string) => ({ folder, program: process.execPath, args: ['--eval', script] })

test('everything is rehearsed unless the command line leaves something out', () => {
  expect(parseOptions([])).toEqual({ only: undefined, isFast: false })
  expect(parseOptions(['--fast', '--only', 'Nuxt'])).toEqual({ only: 'Nuxt', isFast: true })
  expect(parseOptions(['--help'])).toBeNull()
  expect(() => parseOptions(['--slow'])).toThrow(/--slow/)
  expect(() => parseOptions(['--only'])).toThrow(/--only/)
})

test('a command that fails is reported with everything that it printed', async () => {
  const commands = new Commands()
  expect(await commands.expect(node("console.error('aside'); console.log('value')"))).toBe('value\n')
  const failing = commands.expect(node("console.error('aside'); console.log('value'); process.exitCode = 3"))
  await expect(failing).rejects.toThrow(/exit code 3:\n(?=[^]*value)(?=[^]*aside)/)
})

test('a rehearsal that is stopped ends its command with what that started, and starts no other', async () => {
  const commands = new Commands()
  const file = join(folder, 'pid')
  const grandchild = `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1000)`
  const child = `require('node:child_process').spawn(process.execPath, ['--eval', ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`
  const ended = commands.run(node(child))
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/^\d+$/)
  const pid = Number(await readFile(file, 'utf8'))
  commands.stop()
  expect((await ended).exitCode).toBeNull()
  await expect.poll(() => isRunning(pid)).toBe(false)
  await expect(commands.run(node(''))).rejects.toThrow('stopped')
})

test('a rehearsal passes if something passed and nothing failed', async () => {
  const steps = new Steps()
  expect(steps.isPassing).toBe(false)
  expect(await steps.run('a step', async () => 'value')).toBe('value')
  steps.add({ passed: 3, failed: 0 })
  expect(steps).toMatchObject({ isPassing: true, result: '4 passed, 0 failed' })
  await expect(steps.run('another', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  steps.fail(new Error('no'))
  expect(steps).toMatchObject({ isPassing: false, result: '4 passed, 1 failed' })
})

test('the table has the sizes of a tarball and of its files', async () => {
  await writeFile(join(folder, 'first'), 'a'.repeat(70_000))
  await writeFile(join(folder, 'second'), 'b'.repeat(700))
  await writeFile(join(folder, 'empty'), '')
  await promisify(execFile)('tar', ['-czf', 'all.tgz', 'first', 'second', 'empty'], { cwd: folder })
  const tarball = await readFile(join(folder, 'all.tgz'))
  const [head, row] = toSizeTable(new Map([['@example/package@1.0.0', tarball]])).split('\n')
  expect(head).toMatch(/^package +tarball +unpacked$/)
  expect(row).toMatch(/^@example\/package@1\.0\.0 +0\.\d kB +70\.7 kB$/)
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
