#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import open from 'open'
import { parseCliOptions, usage } from './cli-options'
import { sampleApps } from './server/sample-apps'
import { startWorkbench } from './server/start-workbench'

const options = parseCliOptions(process.argv.slice(2))
if (options.kind === 'help') {
  process.stdout.write(usage)
} else if (options.kind === 'error') {
  process.stderr.write(`${options.message}\n\n${usage}`)
  process.exitCode = 1
} else {
  await run(options.port, options.opensBrowser)
}

async function run(port: number, opensBrowser: boolean): Promise<void> {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const workbench = await startWorkbench({ port, folder, apps: sampleApps }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void workbench.close())
  }
  const width = Math.max(...[...workbench.urls.keys()].map((name) => name.length))
  const lines = [
    // Earlier output may have left the cursor in the middle of a line.
    '',
    ...workbench.notices,
    ...[...workbench.urls].map(([name, url]) => `${name.padEnd(width)}  ${url}`),
    ...describeStartTime(process.env['DESKBRIDGE_STARTED_AT_MS']),
    'Press Ctrl-C to stop.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (opensBrowser && process.stdout.isTTY && !process.env['CI']) await openBrowser(workbench.pageUrl)
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
