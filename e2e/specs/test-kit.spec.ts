import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../fixtures/test'
import { packPackages, runIn } from '../packed/pack'

const CREATE_VITE = 'create-vite@9.3.0'
const PACKAGES = ['core', 'host', 'host-emulator', 'react']
const TOOLS = [
  'vitest@4.1.12',
  'jest@30.5.2',
  'jest-environment-jsdom@30.5.2',
  '@swc/core@1.16.22',
  '@swc/jest@0.2.39',
  '@types/jest@30.0.0',
  'jsdom@29.1.1',
  '@testing-library/react@16.3.3',
  '@testing-library/dom@10.4.2',
]

const TIMEOUT_MS = 240_000

/** Is what a developer writes to have the kit in each runner. */
const SETTINGS = {
  'vitest.config.ts': `import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { environment: 'jsdom', globals: true, setupFiles: ['@deskbridge/host-emulator/vitest'] },
})
`,
  'jest.config.js': `export default {
  testEnvironment: 'jsdom',
  setupFilesAfterEnv: ['@deskbridge/host-emulator/jest'],
  transform: { '\\\\.tsx?$': ['@swc/jest', { jsc: { transform: { react: { runtime: 'automatic' } } } }] },
}
`,
  'tsconfig.vitest.json': tsconfig('vitest/globals', '@deskbridge/host-emulator/vitest'),
  'tsconfig.jest.json': tsconfig('jest', '@deskbridge/host-emulator/jest'),
}

function tsconfig(...types: string[]): string {
  return JSON.stringify({
    extends: './tsconfig.app.json',
    compilerOptions: { types },
    include: ['src/*.test.tsx'],
  })
}

test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

let outside: string
let project: string

// Everything but our own packages comes from the registry that this repository is installed from.
test.beforeAll(async () => {
  test.setTimeout(TIMEOUT_MS)
  outside = await mkdtemp(join(tmpdir(), 'deskbridge-test-kit-'))
  project = join(outside, 'app')
  const tarballs = await packPackages(outside, PACKAGES)
  await runIn(outside, 'npx', ['--yes', CREATE_VITE, 'app', '--template', 'react-ts', '--no-interactive'])
  const quietly = ['--no-audit', '--no-fund', '--prefer-offline']
  await runIn(project, 'npm', ['install', '--save-dev', ...quietly, ...tarballs, ...TOOLS])
  await cp(join(import.meta.dirname, '../packed/fresh'), join(project, 'src'), { recursive: true })
  for (const [file, text] of Object.entries(SETTINGS)) await writeFile(join(project, file), text)
})

test.afterAll(() => rm(outside, { recursive: true, force: true }))

for (const { runner, run } of [
  { runner: 'vitest', run: ['vitest', 'run'] },
  { runner: 'jest', run: ['jest'] },
]) {
  test(`a widget in a fresh project is tested with ${runner}`, async () => {
    await runIn(project, 'npx', [...run, 'late-order'])
  })

  test(`${runner} blames the test that made a mistake, at its line`, async () => {
    const failure = await runIn(project, 'npx', [...run, 'mistake']).catch(String)
    expect(failure).toMatch(/1 failed/)
    expect(failure).toMatch(/2 passed/)
    expect(failure).toMatch(
      /makes the mistake\s+ProtocolError: The widget sent "sned_cards", which nobody handles/,
    )
    expect(failure).toContain('mistake.test.tsx:14:')
  })

  test(`a test for ${runner} type-checks with the fresh project's compiler`, async () => {
    await runIn(project, 'npx', ['tsc', '-p', `tsconfig.${runner}.json`])
  })
}
