import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const E2E = join(import.meta.dirname, '..')
const README = join(E2E, '../packages/workbench/README.md')

test('the README’s Playwright configuration and test type-check', async () => {
  const readme = await readFile(README, 'utf8')
  const files = [...readme.matchAll(/^```ts\n\/\/ (\S+)\n(.*?)^```$/gms)]
  expect(files.map(([, name]) => name)).toEqual(['playwright.config.ts', 'tests/widget.spec.ts'])
  // Next to the other tests, so that it resolves the packages.
  const root = await mkdtemp(join(E2E, 'readme-'))
  try {
    for (const [, name = '', text = ''] of files) {
      await mkdir(dirname(join(root, name)), { recursive: true })
      await writeFile(join(root, name), text)
    }
    const config = { extends: '../tsconfig.json', include: ['.'] }
    await writeFile(join(root, 'tsconfig.json'), JSON.stringify(config))
    const checked = await promisify(execFile)(join(E2E, 'node_modules/.bin/tsc'), ['-p', root]).catch(
      (error: { stdout: string }) => error,
    )
    expect(checked.stdout).toBe('')
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
