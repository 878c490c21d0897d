#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { intro, outro } from '@clack/prompts'
import { askForProject, withDefaults } from './ask'
import { parseCliOptions, type MakeOptions } from './cli-options'
import { makeProject } from './make-project'
import { describeNextSteps } from './next-steps'
import type { Versions } from './to-file'

// Publishing replaces the versions in the manifest by real ones, so that the templates have no list of their own.
const root = new URL('..', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  version: string
  devDependencies: Versions
}

const parsed = parseCliOptions(process.argv.slice(2), manifest.version)
if (parsed.kind === 'error') fail(`${parsed.message}\nRun with --help to see all options.`)
if (parsed.kind === 'make') await make(parsed).catch((error: unknown) => fail((error as Error).message))

async function make(options: MakeOptions): Promise<void> {
  const isAsked = !options.isQuiet && !process.env['CI'] && process.stdin.isTTY && process.stdout.isTTY
  if (isAsked) intro('A new Deskbridge widget')
  const project = isAsked ? await askForProject(options) : withDefaults(options)
  if (!project) {
    outro('Nothing was created.')
    return
  }
  const source = { templates: fileURLToPath(new URL('templates', root)), versions: manifest.devDependencies }
  await makeProject(project, source)
  const steps = describeNextSteps(project, process.env['npm_config_user_agent'])
  if (isAsked) outro(steps)
  else console.log(steps)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
