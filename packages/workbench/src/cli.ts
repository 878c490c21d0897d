#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import open from 'open'
import { parseCliOptions, usage } from './cli-options'
import { sampleApps } from './server/sample-apps'
import { startWorkbench } from './server/start-workbench'

const options = parseCliOptions(process.argv.slice(2))
if (options.kind === 'help') {
  process.stdout.write(usage)
} else if (options.kind === 'mistake') {
  process.stderr.write(`${options.message}\n\n${usage}`)
  process.exitCode = 1
} else {
  await run(options.port, options.isBrowserWanted)
}

async function run(port: number, isBrowserWanted: boolean): Promise<void> {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const workbench = await startWorkbench({ port, folder, apps: sampleApps }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void workbench.close())
  }
  const width = Math.max(...[...workbench.addresses.keys()].map((name) => name.length))
  const lines = [
    // What ran before may have left the cursor in the middle of a line.
    '',
    ...workbench.notices,
    ...[...workbench.addresses].map(([name, url]) => `${name.padEnd(width)}  ${url}`),
    ...readyWords(process.env['DESKBRIDGE_STARTED_AT_MS']),
    'Press Ctrl-C to stop.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (isBrowserWanted && process.stdout.isTTY && !process.env['CI']) await openBrowser(workbench.pageUrl)
}

/** Says how long a start took that began with installing and building, as whoever began it noted. */
function readyWords(startedAtMs = ''): string[] {
  return startedAtMs ? [`Ready in ${((Date.now() - Number(startedAtMs)) / 1000).toFixed(1)} s.`] : []
}

/** Opens the page; a machine without a browser is told to use the printed address. */
async function openBrowser(url: string): Promise<void> {
  await open(url).catch((error: Error) => {
    process.stdout.write(`The browser did not open (${error.message}): go to the address above.\n`)
  })
}
