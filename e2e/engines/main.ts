import { expect, test } from '@playwright/test'
import { reportFigure } from '../fixtures/figures-file'
import { tableOf } from '../fixtures/table'
import { engines, failuresOf, SUITE_TIMEOUT_MS, type EngineRun } from './engines'
import { servePages, type EngineServer } from './serve-pages'

const runs: EngineRun[] = []
let server: EngineServer

test.beforeAll(async () => {
  server = await servePages()
})

test.afterAll(() => server.close())

if (process.env['ENGINES_SERVE']) {
  test('serves the suite for any other browser', async () => {
    test.setTimeout(0)
    console.log(`Open ${server.url}, and press Ctrl+C to stop.`)
    await new Promise(() => {})
  })
}

for (const { name, packages, missing, run } of engines) {
  test(`${name} passes every case`, async () => {
    test.setTimeout(SUITE_TIMEOUT_MS)
    const absent = missing()
    if (absent.length > 0 && !process.env['CI']) {
      console.log(
        `${name} was skipped: ${absent.join(', ')} not found. Install it: apt-get install ${packages.join(' ')}`,
      )
      test.skip()
    }
    expect(
      absent,
      `programs that ${name} needs; install them: apt-get install ${packages.join(' ')}`,
    ).toEqual([])
    const found = await run(server.url)
    runs.push(found)
    const { cases } = found.report
    const failures = failuresOf(cases)
    reportFigure({
      figure: `engines: ${name}`,
      value: `${found.browser}: ${cases.length - failures.length} of ${cases.length} cases`,
      bound: 'all',
      ok: failures.length === 0,
    })
    expect(failures).toEqual([])
  })
}

test.afterAll(() => {
  if (runs.length > 0) console.log(`\n${engineTable()}\n`)
})

/** Formats what the engines passed, and how they differ, as a table. */
function engineTable(): string {
  const facts = Object.keys(runs[0]!.report.facts)
  return tableOf([
    ['engine', 'passed', ...facts],
    ...runs.map(({ browser, report: { facts: found, cases } }) => {
      const passed = cases.length - failuresOf(cases).length
      return [browser, `${passed} of ${cases.length}`, ...facts.map((fact) => found[fact] ?? '–')]
    }),
  ])
}
