import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCodeBlocks } from './code-blocks'

const DOCS = join(import.meta.dirname, '..')
const REPOSITORY = join(DOCS, '..')

const pages = ['README.md', ...(await pagesIn('docs')), ...(await pagesIn('packages'))]
const blocks = new Map(
  await Promise.all(pages.map(async (page) => [page, await readCodeBlocks(join(REPOSITORY, page))] as const)),
)
const pagesWithCode = pages.filter((page) => blocks.get(page)!.length > 0)

/** Returns the pages in a folder that are written by hand. */
async function pagesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(REPOSITORY, folder), { recursive: true })
  return names
    .filter((name) => name.endsWith('.md') && !/(^|\/)(node_modules|reference|dist)\//.test(name))
    .map((name) => join(folder, name))
    .sort()
}

/** A compiler's error at a line of a page. */
interface CompilerError {
  readonly page: string
  readonly message: string
}

/** Runs a compiler, and returns the errors that a pattern finds in what it prints: the file, the line and the message. */
async function compile(
  folder: string,
  pattern: RegExp,
  [command = '', ...args]: string[],
): Promise<CompilerError[]> {
  const child = spawn(join(DOCS, 'node_modules/.bin', command), args, { cwd: folder })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()))
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  const errors = [...output.matchAll(pattern)].map(([, file = '', line, text]) => ({
    page: dirname(file),
    message: `line ${line}: ${text}`,
  }))
  if ((status === 0) !== (errors.length === 0)) throw new Error(`${command} ended with ${status}:\n${output}`)
  return errors
}

describe('the code blocks of the pages', () => {
  let folder: string
  let errors: CompilerError[]

  beforeAll(async () => {
    // Inside of the workspace, so that the blocks resolve the packages.
    folder = await mkdtemp(join(DOCS, 'code-blocks-'))
    for (const [page, files] of blocks) {
      for (const { file, text } of files) {
        const path = join(folder, page, file)
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, text)
      }
    }
    const compilerOptions = {
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: ['node', 'svelte', 'vite/client'],
      allowJs: true,
      // This entry has no condition for its sources, and the tests need no build.
      paths: { '@deskbridge/workbench/playwright': ['../../packages/workbench/src/playwright/index.ts'] },
    }
    const projects = { 'tsconfig.json': ['**/*'], 'tsconfig.svelte.json': ['**/*.svelte'] }
    for (const [file, include] of Object.entries(projects)) {
      const project = { extends: '../../tsconfig.base.json', compilerOptions, include, exclude: [] }
      await writeFile(join(folder, file), JSON.stringify(project))
    }
    const [typescript, svelte] = await Promise.all([
      compile(folder, /^(\S.*?)\((\d+),\d+\): error (.*(?:\n .*)*)/gm, [
        ...['vue-tsc', '-p', '.', '--pretty', 'false'],
      ]),
      compile(folder, /^\d+ (?:ERROR|WARNING) "(.+?)" (\d+):\d+ (.*)$/gm, [
        ...[
          'svelte-check',
          '--tsconfig',
          'tsconfig.svelte.json',
          '--output',
          'machine',
          '--fail-on-warnings',
        ],
      ]),
    ])
    errors = [...typescript, ...svelte]
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(pagesWithCode)('compile strictly in %s', (page) => {
    expect(errors.filter((error) => error.page === page)).toEqual([])
  })

  it('cause no error elsewhere', () => {
    expect(errors.filter(({ page }) => !pagesWithCode.includes(page))).toEqual([])
  })
})
