import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Commands } from './commands'
import { HELP, parseOptions, type Options } from './options'
import { rehearse } from './rehearse'
import { Steps } from './steps'

let options: Options | null
try {
  options = parseOptions(process.argv.slice(2))
} catch (error) {
  console.error(`${(error as Error).message}\n\n${HELP}`)
  process.exit(2)
}
if (options) await runToTheEnd(options)
else console.log(HELP)

async function runToTheEnd(asked: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deskbridge-rehearsal-'))
  const commands = new Commands()
  const steps = new Steps()
  const stop = () => commands.stop()
  process.on('SIGINT', stop).on('SIGTERM', stop)
  await rehearse(asked, { folder, commands, steps }).catch((error: unknown) => steps.fail(error))
  if (steps.isPassing) await rm(folder, { recursive: true, force: true })
  else console.log(`\nThe files are kept in ${folder}`)
  console.log(`\n${steps.result}`)
  process.exitCode = steps.isPassing ? 0 : 1
}
