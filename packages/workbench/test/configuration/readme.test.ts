import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'
import { loadConfiguration } from '../../src/configuration/load-configuration'
import { configSchema } from '../../src/configuration/schema'

const root = join(import.meta.dirname, '../..')

async function readSection(): Promise<string> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  return /^## Configuration\n(.*?)^## /ms.exec(readme)![1]!
}

async function readExample(): Promise<string> {
  return /^```ts\n(.*?)^```$/ms.exec(await readSection())![1]!
}

test('The README’s configuration loads without a mistake', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'deskbridge-readme-')))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const name of ['reports', 'tickets']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'reports/index.html'), 'Reports')
  await writeFile(join(folder, 'tickets/refunds.json'), '[{ "id": "2043", "subject": "Refund" }]')
  const path = join(folder, 'deskbridge.config.ts')
  await writeFile(path, await readExample())
  const { apps, users, tickets, scenarios } = await loadConfiguration(path, folder, new Set())
  expect([apps, users, tickets, scenarios].map((list) => list?.length)).toEqual([2, 2, 2, 1])
})

/** Returns what TypeScript reports of a configuration file of the package's users. */
function checkTypes(source: string): string[] {
  const path = join(root, 'test/example.config.ts')
  const { config } = ts.readConfigFile(join(root, '../../tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(
    {
      ...config,
      include: [],
      files: [path],
      compilerOptions: { ...config.compilerOptions, lib: ['ES2022', 'DOM'] },
    },
    ts.sys,
    root,
  )
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = (name) => name === path || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest)
  const program = ts.createProgram([path], options, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

test('The README’s configuration has the right types, and a mistake in it does not', async () => {
  const example = await readExample()
  expect(checkTypes(example)).toEqual([])
  expect(checkTypes(example.replace("'ticket-sidebar'", "'sidebar'"))).toEqual([
    expect.stringContaining('"sidebar"'),
  ])
})

test('The README names every member of a configuration', async () => {
  const section = await readSection()
  const unnamed = Object.keys(configSchema.entries).filter((name) => !section.includes(`\`${name}\``))
  expect(unnamed).toEqual([])
})
