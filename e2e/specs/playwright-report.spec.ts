import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { JSONReport, JSONReportTestResult } from '@playwright/test/reporter'
import { expect, test } from '../fixtures/workbench-test'
import { frameOf } from '../fixtures/workbench-page'
import type { LoopbackServer } from '../fixtures/loopback-server'
import { startSmallWidget } from '../fixtures/small-widget'
import { findFreePort } from '../packed/fresh-project'

const FOLDER = join(import.meta.dirname, '../failing')
const CLI = createRequire(import.meta.url).resolve('@playwright/test/cli')

test.describe.configure({ mode: 'default' })

let widget: LoopbackServer
let results: Map<string, JSONReportTestResult>

test.beforeAll(async () => {
  // A slow machine takes a while to start another Playwright.
  test.setTimeout(600_000)
  widget = await startSmallWidget()
  results = await runFailingTests(widget.url)
})
test.afterAll(() => widget.close())

/** Runs the tests that fail on purpose in a Playwright of their own, whose configuration starts the desk, and returns their results. */
async function runFailingTests(widgetUrl: string): Promise<Map<string, JSONReportTestResult>> {
  // The report of these tests would be written to the file of the surrounding run.
  const { PLAYWRIGHT_JSON_OUTPUT_FILE: _file, ...own } = process.env
  const env = { ...own, WIDGET_URL: widgetUrl, DESK_PORT: String(await findFreePort()) }
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [CLI, 'test', '--config', join(FOLDER, 'playwright.config.ts'), '--workers=1'],
      { env, maxBuffer: 2 ** 26 },
      // The exit status shows that tests have failed, as they should.
      (_, stdout, stderr) => resolve(stdout || stderr),
    )
  })
  const { suites } = JSON.parse(output) as JSONReport
  const specs = suites.flatMap((suite) => [suite, ...(suite.suites ?? [])]).flatMap((suite) => suite.specs)
  return new Map(specs.map(({ title, tests }) => [title, tests[0]!.results[0]!]))
}

function attachmentOf(title: string, name: string): string {
  const { attachments = [] } = results.get(title)!
  return Buffer.from(
    attachments.find((attachment) => attachment.name === name)?.body ?? '',
    'base64',
  ).toString()
}

const attachmentsOf = (title: string) => results.get(title)!.attachments.map(({ name }) => name)

const errorOf = (title: string) => results.get(title)!.error!

test('a test that passes has no attachment', () => {
  expect(results.get('passes')).toMatchObject({ status: 'passed', attachments: [], annotations: [] })
})

test('a test that fails has the traffic, which the workbench imports', async ({ page, workbench }) => {
  const content = attachmentOf('fails', 'deskbridge-traffic.jsonl')
  expect(content).toContain('"name":"set_toast"')
  await page.goto(`${workbench.pageUrl}?onlyWidgets=true`)
  await page
    .getByLabel('File of messages')
    .setInputFiles({ name: 'traffic.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(content) })
  // The list shows its end, where the messages about the updated ticket are.
  await expect(page.getByRole('row').filter({ hasText: 'ticket_info' }).last()).toBeVisible()
})

test('a test that fails has a link that opens the same desk in another browser', async ({
  page,
  workbench,
}) => {
  const link = attachmentOf('fails', 'deskbridge-link')
  expect(results.get('fails')!.annotations).toContainEqual(
    expect.objectContaining({ type: 'deskbridge-link', description: link }),
  )
  // The desk that the configuration started has ended with its run.
  const { search } = new URL(link)
  await page.goto(new URL(search, workbench.pageUrl).href)
  const { host } = new URL(widget.url)
  await expect(frameOf(page, host).locator('#subject')).toHaveText('It is found')
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(page.getByText('Latency')).toBeVisible()
})

test('a verb is a step, and its failure points to the line of the test', () => {
  const titles = results.get('fails')!.steps!.map(({ title }) => title)
  expect(titles).toEqual([
    'Open ticket 1041',
    'Update the ticket: {"subject":"It is found"}',
    'Switch on fault "latency" {"ms":1}',
  ])
  expect(errorOf('makes a mistake').message).toContain('There is no ticket "99": use one of 1042, ')
  expect(results.get('makes a mistake')!.errorLocation).toMatchObject({
    file: join(FOLDER, 'desk.spec.ts'),
    line: 18,
  })
})

test('a page that was closed does not hide why the test failed', () => {
  expect(errorOf('closes its page').message).toContain('toBeNull')
  expect(results.get('closes its page')!.annotations).toMatchObject([
    { description: 'The page was closed before the test ended, so its state is not known.' },
  ])
})

test('where no desk answers, the error says how to start one', () => {
  expect(errorOf('finds no desk').message).toMatch(
    /No desk opens at http:\/\/localhost:1 \(.*\)\. Add deskWebServer\(\) to webServer/,
  )
  expect(attachmentsOf('finds no desk')).not.toContain('deskbridge-link')
})
