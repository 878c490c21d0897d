import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../packages/published-packages'

const script = join(root, 'scripts/run-steps.mjs')

/** Runs stages, written as source code, and returns the lines printed and the answer. */
function runStages(stages: string): { lines: string[]; isSuccess: boolean } {
  const program = `import { runSteps } from ${JSON.stringify(script)}
    const count = (passed, failed) => ({ count: () => ({ passed, failed }) })
    const prints = (text) => ({ command: \`node -p "'\${text}'"\` })
    const fails = { command: 'node -e "process.exit(1)"' }
    process.exitCode = (await runSteps(${stages})) ? 0 : 1`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  })
  return { lines: stdout.trimEnd().split('\n'), isSuccess: status === 0 }
}

test('the last line counts each step as one, and the tests of a test run', () => {
  const { lines, isSuccess } = runStages(`[
    [{ title: 'format', ...prints('formatted') }, { title: 'lint', ...prints('linted') }],
    [{ title: 'tests', ...prints('tested'), ...count(40, 0) }],
  ]`)
  expect(lines.at(-1)).toBe('42 passed, 0 failed')
  expect(lines).toEqual(expect.arrayContaining(['formatted', 'linted', 'tested']))
  expect(isSuccess).toBe(true)
})

test('the time of each step and of the whole run is listed above the last line', () => {
  const { lines } = runStages(`[[{ title: 'format', ...prints('') }], [{ title: 'types', ...prints('') }]]`)
  const table = lines.slice(-5, -2).map((line) => line.replace(/ +[\d.]+ s$/, ''))
  expect(table).toEqual(['format', 'types', 'total'])
  expect(lines.filter((line) => /^── (format|types): passed in [\d.]+ s$/.test(line))).toHaveLength(2)
})

test('steps of a stage that run side by side do not mix their output', () => {
  const { lines } = runStages(`[['first', 'second'].map((title) => ({
    title,
    command: \`node -e "let n = 0; const timer = setInterval(() => { console.log('\${title}'); if (++n === 20) clearInterval(timer) }, 1)"\`,
  }))]`)
  for (const title of ['first', 'second']) {
    expect(lines.lastIndexOf(title) - lines.indexOf(title)).toBe(19)
  }
})

test('a step that fails ends the run, after those beside it', () => {
  const { lines, isSuccess } = runStages(`[
    [{ title: 'lint', ...fails }, { title: 'format', ...prints('formatted') }],
    [{ title: 'types', ...prints('checked') }],
  ]`)
  expect(lines.at(-1)).toMatch(/^[01] passed, 1 failed$/)
  expect(lines).not.toContain('checked')
  expect(isSuccess).toBe(false)
})

test('tests that fail are counted, and what comes after them runs', () => {
  const { lines, isSuccess } = runStages(`[
    [{ title: 'tests', ...fails, ...count(40, 2) }],
    [{ title: 'builds', ...prints('built') }],
  ]`)
  expect(lines).toContain('built')
  expect(lines.at(-1)).toBe('41 passed, 2 failed')
  expect(isSuccess).toBe(false)
})

test.each([
  ['that finds no test', `...prints(''), ...count(0, 0)`],
  ['that fails outside of its tests', `...fails, ...count(40, 0)`],
])('a test run %s has failed', (_, run) => {
  const { lines, isSuccess } = runStages(`[[{ title: 'tests', ${run} }]]`)
  expect(lines.at(-1)).toMatch(/ passed, 1 failed$/)
  expect(isSuccess).toBe(false)
})
