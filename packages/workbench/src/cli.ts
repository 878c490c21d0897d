#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import open from 'open'
import { parseCliOptions, usage } from './cli-options'
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
  const workbench = await startWorkbench({
    port,
    pageFolder: builtFolder('ui'),
    appFolder: builtFolder('notes'),
  }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void workbench.close())
  }
  const lines = [
    // What ran before may have left the cursor in the middle of a line.
    '',
    ...workbench.notices,
    `Workbench  ${workbench.pageUrl}`,
    `Notes app  ${workbench.appUrl}`,
    'Press Ctrl-C to stop.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (isBrowserWanted && process.stdout.isTTY && !process.env['CI']) await openBrowser(workbench.pageUrl)
}

/** Names a folder that the build wrote beside this file. */
function builtFolder(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

/** Opens the page; a machine without a browser is told to use the printed address. */
async function openBrowser(url: string): Promise<void> {
  await open(url).catch((error: Error) => {
    process.stdout.write(`The browser did not open (${error.message}): go to the address above.\n`)
  })
}
