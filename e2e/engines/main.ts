import { expect, test } from '@playwright/test'
import { reportFigure } from '../fixtures/figures-file'
import { tableOf } from '../fixtures/table'
import { engines, SUITE_TIMEOUT_MS, type EngineRun } from './engines'
import { servePages, type EngineServer } from './serve-pages'

const runs: EngineRun[] = []
let server: EngineServer

test.beforeAll(async () => {
  server = await servePages()
})

test.afterAll(() => server.close())

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
    const failed = found.report.cases.filter(({ error }) => error !== null)
    reportFigure({
      figure: `engines: ${name}`,
      value: `${found.browser}: ${passedOf(found)} of ${found.report.cases.length} cases`,
      bound: 'all',
      ok: failed.length === 0 && found.report.cases.length > 0,
    })
    expect(failed.map(({ group, name: title, error }) => `${group}: ${title}\n${error}`)).toEqual([])
    expect(found.report.cases.length).toBeGreaterThan(0)
  })
}

test.afterAll(() => {
  if (runs.length > 0) console.log(`\n${engineTable()}\n`)
})

function passedOf({ report }: EngineRun): number {
  return report.cases.filter(({ error }) => error === null).length
}

/** Formats what the engines passed, and how they differ, as a table. */
function engineTable(): string {
  const facts = Object.keys(runs[0]!.report.facts)
  return tableOf([
    ['engine', 'passed', ...facts],
    ...runs.map((run) => {
      const { browser, report } = run
      return [
        browser,
        `${passedOf(run)} of ${report.cases.length}`,
        ...facts.map((fact) => report.facts[fact] ?? '–'),
      ]
    }),
  ])
}
