#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import open from 'open'
import { DOCTOR_USAGE_EXIT_CODE, parseCliOptions, type DoctorOptions, type RunOptions } from './cli-options'
import { DEFAULT_PORT } from './config'
import { openConfiguration } from './configuration/open-configuration'
import { formatReport } from './doctor/format-report'
import { runDoctor } from './doctor/run-doctor'
import { getCertificate } from './server/certificate'
import { sampleApps } from './server/sample-apps'
import { startWorkbench, type RunningWorkbench } from './server/start-workbench'
import { isViteProject } from './server/vite-project'
import { findWidgetSource, type WidgetSource } from './server/widget-source'

const builtFolder = fileURLToPath(new URL('.', import.meta.url))
const parsed = parseCliOptions(process.argv.slice(2))
if (parsed.kind === 'error') fail(`${parsed.message}\nRun with --help to see all options.`, parsed.exitCode)
if (parsed.kind === 'run') await run(parsed).catch((error: unknown) => fail(messageOf(error)))
if (parsed.kind === 'doctor') await check(parsed).catch((error: unknown) => fail(messageOf(error)))

/** Prints what is wrong with a page; the exit status shows whether a check failed. */
async function check({ target, isJson, placement, mode, desk }: DoctorOptions): Promise<void> {
  const source = await findWidgetSource(target, process.cwd()).catch((error: unknown) =>
    fail(messageOf(error), DOCTOR_USAGE_EXIT_CODE),
  )
  if (source.kind !== 'page') {
    fail(`Cannot check "${target}": serve it, and pass the URL.`, DOCTOR_USAGE_EXIT_CODE)
  }
  const report = await runDoctor({
    url: source.url,
    placement,
    mode,
    ...(desk && { desk }),
    workbenchOrigin: `http://localhost:${DEFAULT_PORT}`,
    folder: builtFolder,
    playwrightFolders: [process.cwd(), builtFolder],
  })
  process.stdout.write(isJson ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report))
  process.exitCode = report.isEmbeddable ? 0 : 1
}

async function run(options: RunOptions): Promise<void> {
  const { port, desk, widget, hasSamples, opensDefault, config } = options
  const configuration = await openConfiguration({ root: process.cwd(), ...(config && { file: config }) })
  const hasApps = opensDefault && configuration.initial.apps.length > 0
  const widgets = await findWidgets(options, hasApps)
  const workbench = await startWorkbench({
    folder: builtFolder,
    widgets,
    widget,
    samples: hasSamples || (opensDefault && !hasApps && widgets.length === 0) ? sampleApps : [],
    configuration,
    opensConfiguredApps: opensDefault,
    report: (message) => void process.stderr.write(`\n${message}\n`),
    ...(port !== undefined && { port }),
    ...(desk && { desk }),
    ...(options.isSecure && { certificate: await getCertificate() }),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Vite ends the process itself, with another code.
      process.exitCode = 0
      void workbench.close()
    })
  }
  print(workbench, options, widgets)
  if (options.opensBrowser && process.stdout.isTTY && !process.env['CI']) await openBrowser(workbench.pageUrl)
}

/** Returns where the widgets come from: as the command line says, or the project in the current folder unless there are apps. */
async function findWidgets(
  { targets, hasSamples, opensDefault, widget }: RunOptions,
  hasApps: boolean,
): Promise<WidgetSource[]> {
  const folder = process.cwd()
  if (targets.length > 0) {
    const found = await Promise.all(targets.map((target) => findWidgetSource(target, folder)))
    // The same widget may be written in several ways.
    return [...new Map(found.map((source) => [JSON.stringify(source), source])).values()]
  }
  const opensProject = opensDefault && !hasSamples && !hasApps
  if (opensProject && (await isViteProject(folder))) return [{ kind: 'vite-project', folder }]
  const [unused] = (['name', 'title', 'mode'] as const).filter((name) => widget[name] !== undefined)
  if (unused) throw new Error(`--${unused} is for the widgets that you open: pass the URL of one as well.`)
  return []
}

function print(
  { urls, notices }: RunningWorkbench,
  { targets, isSecure }: RunOptions,
  widgets: readonly WidgetSource[],
): void {
  const width = Math.max(...[...urls.keys()].map((name) => name.length))
  const isFound = targets.length === 0 && widgets.length > 0
  const lines = [
    // Earlier output may have left the cursor in the middle of a line.
    '',
    ...notices,
    ...(isFound ? ['Started the Vite project in this folder; --samples opens the samples instead.'] : []),
    ...(isSecure ? ['The certificate is self-signed: accept it in the browser once.'] : []),
    ...[...urls].map(([name, url]) => `${name.padEnd(width)}  ${url}`),
    ...describeStartTime(process.env['DESKBRIDGE_STARTED_AT_MS']),
    'Press Ctrl-C to stop.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Returns how long the start took, including installation and build, if the caller recorded when it began. */
function describeStartTime(startedAtMs = ''): string[] {
  return startedAtMs ? [`Ready in ${((Date.now() - Number(startedAtMs)) / 1000).toFixed(1)} s.`] : []
}

/** Opens the page; where no browser opens, prints that the URL above is to be used. */
async function openBrowser(url: string): Promise<void> {
  await open(url).catch((error: Error) => {
    process.stdout.write(`Could not open the browser (${error.message}): open the URL above yourself.\n`)
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function fail(message: string, exitCode = 1): never {
  process.stderr.write(`${message}\n`)
  process.exit(exitCode)
}
