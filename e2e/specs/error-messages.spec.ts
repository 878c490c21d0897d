import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, test } from '../fixtures/test'

const ROOT = join(import.meta.dirname, '..')

/** Prints the code and the message of each error, as JSON. */
const program = `
  const widget = createWidget()
  Promise.allSettled([widget.connect(), widget.setBadge(-1), widget.setSection({ title: 'Notes' })]).then((results) =>
    console.log(JSON.stringify(results.map(({ reason }) => [reason.code, reason.message]))),
  )
`

const imported = `import { createWidget } from '@deskbridge/core'\n${program}`

const sentences = [
  ['NOT_EMBEDDED', expect.stringMatching(/^This page is not in a frame.* add standaloneDesk\(\)/)],
  ['INVALID_ARGUMENT', 'The badge is -1: it must be a positive integer, or 0 or null to remove it.'],
  ['INVALID_ARGUMENT', 'The components of the section is undefined: it must be a non-empty array.'],
]

const values = [
  ['NOT_EMBEDDED', 'NOT_EMBEDDED'],
  ['INVALID_ARGUMENT', 'INVALID_ARGUMENT: badge -1'],
  ['INVALID_ARGUMENT', 'INVALID_ARGUMENT: components of the section undefined'],
]

/** Runs a program in Node and returns what it prints. */
async function run(code: string, ...options: string[]): Promise<unknown> {
  const running = promisify(execFile)(process.execPath, [...options, '-'], { cwd: ROOT })
  // A bundle is longer than an argument may be.
  running.child.stdin!.end(code)
  const { stdout } = await running
  return JSON.parse(stdout)
}

/** Bundles a program with the built packages, without a warning. */
async function bundle(contents: string, conditions?: string[]): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
    ...(conditions && { conditions }),
  })
  expect(warnings).toEqual([])
  return outputFiles[0]!.text
}

test('a bundle has the sentences of errors', async () => {
  expect(await run(await bundle(imported))).toEqual(sentences)
})

test('a bundle for production has only the codes and the values of errors', async () => {
  const code = await bundle(imported, ['production'])
  expect(await run(code)).toEqual(values)
  for (const words of ['it must be', 'standaloneDesk()', 'connectTimeoutMs if', 'Send fewer', 'a non-empty'])
    expect(code).not.toContain(words)
})

// A server's build may copy only the files that one of the conditions leads to: there must be no choice between them.
test('Node has the sentences, imported and required, with and without the condition for production', async () => {
  const required = `const { createWidget } = require('@deskbridge/core')\n${program}`
  expect(await run(required, '--input-type=commonjs')).toEqual(sentences)
  expect(await run(imported, '--input-type=module')).toEqual(sentences)
  expect(await run(required, '--input-type=commonjs', '--conditions=production')).toEqual(sentences)
  expect(await run(imported, '--input-type=module', '--conditions=production')).toEqual(sentences)
})

test('a bundle of a host for production has the sentences of its errors', async () => {
  const code = await bundle(
    `import { createHost } from '@deskbridge/host'
     try { createHost({ user: { id: '' } }) } catch (error) { console.log(JSON.stringify(error.message)) }`,
    ['production'],
  )
  expect(await run(code)).toBe('The id of the user is "": it must be a non-empty string or a number.')
})
