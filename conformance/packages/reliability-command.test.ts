import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readManifest, root } from './published-packages'

/** A run as `scripts/reliability-steps.mjs` lists it. */
interface Step {
  name: string
  command: string
  env?: Record<string, string>
  quick?: Pick<Partial<Step>, 'command' | 'env'>
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskbridge-reliability-'))
  copyFileSync(join(root, 'scripts/reliability.mjs'), join(folder, 'reliability.mjs'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the command over the given runs; returns its exit code and its output without what the runs print. */
function runOver(steps: readonly Step[], ...args: string[]) {
  writeFileSync(join(folder, 'reliability-steps.mjs'), `export const steps = ${JSON.stringify(steps)}`)
  const { status, stdout, stderr } = spawnSync('node', [join(folder, 'reliability.mjs'), ...args], {
    encoding: 'utf8',
  })
  const lines = stdout.split('\n')
  const rows = lines
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return { status, stderr, rows: rows.slice(2), last: lines.filter(Boolean).at(-1) }
}

/** Returns a step that reports figures, each written as JSON, and exits with a code. */
function reporting(name: string, figures: readonly (object | string)[], exitCode = 0): Step {
  const lines = figures.map((figure) => (typeof figure === 'string' ? figure : JSON.stringify(figure)))
  const script = join(folder, `${name}.mjs`)
  writeFileSync(
    script,
    `import { appendFileSync } from 'node:fs'
    for (const line of ${JSON.stringify(lines)}) appendFileSync(process.env.DESKBRIDGE_FIGURES, line + '\\n')
    process.exitCode = ${exitCode}`,
  )
  return { name, command: `node ${JSON.stringify(script)}` }
}

describe('pnpm reliability', () => {
  it('prints the figures of all runs as one table, and passes when none misses its bound', () => {
    const { status, rows, last } = runOver([
      reporting('storms', [{ figure: 'documents lost', value: 0, bound: 0, ok: true }]),
      reporting('floods', [
        { figure: 'messages', value: 100_000, bound: 'all handled', ok: true },
        { figure: 'longest pause', value: '80 ms', ok: true },
      ]),
    ])
    expect(rows).toEqual([
      ['storms', 'documents lost', '0', '0', 'yes'],
      ['floods', 'messages', '100,000', 'all handled', 'yes'],
      ['floods', 'longest pause', '80 ms', '–', 'yes'],
    ])
    expect([status, last]).toEqual([0, '3 passed, 0 failed'])
  })

  it('fails when a figure misses its bound, after all other runs', () => {
    const { status, rows, last } = runOver([
      reporting('leaks', [{ figure: 'listeners', value: 2, bound: 0, ok: false }]),
      reporting('storms', [{ figure: 'documents lost', value: 0, bound: 0, ok: true }]),
    ])
    expect(rows.map((row) => row.at(-1))).toEqual(['NO', 'yes'])
    expect([status, last]).toEqual([1, '1 passed, 1 failed'])
  })

  it('fails when a run ends with an error, also when each of its figures is good', () => {
    const figure = { figure: 'mounts', value: 10, ok: true }
    const { status, rows, last } = runOver([reporting('leaks', [figure], 3), reporting('storms', [], 1)])
    expect(rows).toEqual([
      ['leaks', 'mounts', '10', '–', 'yes'],
      ['leaks', 'end of the run', 'exit code 3', 'exit code 0', 'NO'],
      ['storms', 'end of the run', 'exit code 1', 'exit code 0', 'NO'],
    ])
    expect([status, last]).toEqual([1, '1 passed, 2 failed'])
  })

  it('fails when a run reports no figure, or something else than one', () => {
    const { status, rows } = runOver([reporting('matrix', []), reporting('fuzz', ['{ "figure'])])
    expect(rows).toEqual([
      ['matrix', 'figures', 'none', 'at least one', 'NO'],
      ['fuzz', 'figures', '{ "figure', 'JSON', 'NO'],
    ])
    expect(status).toBe(1)
  })

  it('runs only what --only names, and names all that there is where it names nothing', () => {
    const steps = [
      reporting('matrix', [{ figure: 'cells', value: 1, ok: true }]),
      reporting('fuzz', []),
      reporting('storms', [{ figure: 'documents', value: 1, ok: true }]),
    ]
    const { status, rows } = runOver(steps, '--only', 'storms', '--only', 'matrix')
    expect(rows.map(([run]) => run)).toEqual(['matrix', 'storms'])
    expect(status).toBe(0)
    const mistaken = runOver(steps, '--only', 'storm')
    expect(mistaken.stderr.trim()).toBe('There is no run "storm". Use one of: matrix, fuzz, storms.')
    expect([mistaken.status, mistaken.rows]).toEqual([2, []])
  })

  it('shortens each run with --quick, by its command or its environment', () => {
    const whole = reporting('leaks', [{ figure: 'mounts', value: 10_000, ok: true }])
    const short = reporting('short', [{ figure: 'mounts', value: 10, ok: true }])
    const steps = [{ ...whole, quick: { command: short.command } }]
    expect(runOver(steps).rows[0]).toContain('10,000')
    expect(runOver(steps, '--quick').rows[0]).toContain('10')

    const script = join(folder, 'counting.mjs')
    writeFileSync(
      script,
      `import { appendFileSync } from 'node:fs'
      const figure = { figure: 'messages', value: Number(process.env.COUNT), ok: true }
      appendFileSync(process.env.DESKBRIDGE_FIGURES, JSON.stringify(figure))`,
    )
    const command = `node ${JSON.stringify(script)}`
    const counting = [{ name: 'fuzz', command, env: { COUNT: '500' }, quick: { env: { COUNT: '5' } } }]
    expect(runOver(counting).rows[0]).toContain('500')
    expect(runOver(counting, '--quick').rows[0]).toContain('5')
  })

  it('runs scripts of the workspace that exist', () => {
    const source = readFileSync(join(root, 'scripts/reliability-steps.mjs'), 'utf8')
    const used = [...source.matchAll(/'pnpm ([\w:]+)/g)].map(([, script]) => script!)
    expect(used).toContain('fuzz')
    expect(Object.keys(readManifest('.').scripts ?? {})).toEqual(expect.arrayContaining(used))
  })
})
