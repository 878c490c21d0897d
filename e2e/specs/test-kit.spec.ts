import { expect, test } from '../fixtures/test'
import { makeFreshProject, type FreshProject } from '../packed/fresh-project'
import { tarballs } from '../packed/package-source'
import { adapterTools, jestTools, vitestTools } from '../packed/tools'

const TIMEOUT_MS = 240_000

test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })

let project: FreshProject

test.beforeAll(async () => {
  test.setTimeout(TIMEOUT_MS)
  const plan = {
    name: 'React',
    sources: ['react'],
    template: 'react-ts',
    packages: ['core', 'host', 'host-emulator', 'react'],
    tools: [...vitestTools, ...jestTools, ...adapterTools.react],
  }
  project = await makeFreshProject(plan, tarballs)
})

test.afterAll(() => project.remove())

for (const { runner, run } of [
  { runner: 'vitest', run: ['vitest', 'run'] },
  { runner: 'jest', run: ['jest'] },
] as const) {
  const [program, ...args] = run

  test(`a widget in a fresh project is tested with ${runner}`, async () => {
    await project.run(program, ...args, 'late-order')
  })

  test(`${runner} fails the test that caused a protocol error, with its line`, async () => {
    const failure = await project.run(program, ...args, 'mistake').catch(String)
    expect(failure).toMatch(/1 failed/)
    expect(failure).toMatch(/2 passed/)
    expect(failure).toMatch(
      /causes the protocol error\s+ProtocolError: The widget sent "sned_cards", which the desk does not handle/,
    )
    expect(failure).toContain('mistake.test.tsx:14:')
  })

  test(`a test for ${runner} type-checks with the fresh project's compiler`, async () => {
    await project.run('tsc', '-p', `tsconfig.${runner}.json`)
  })
}

for (const { what, file, lib, types } of [
  { what: 'the expect of @jest/globals', file: 'jest-globals', lib: 'es2022,dom', types: 'node' },
  { what: 'the global expect of @types/jest', file: 'jest-types', lib: 'es2022,dom', types: 'node,jest' },
]) {
  test(`${what} has the matchers' types`, async () => {
    await compile(file, lib, `${types},@deskbridge/host-emulator/jest`)
  })
}

for (const lib of ['es2020,dom', 'es2022,dom', 'esnext,dom,esnext.disposable']) {
  test(`the declarations compile with lib ${lib} and without skipLibCheck`, async () => {
    await compile('entries', lib)
  })
}

test('a desk works with using where lib has it', async () => {
  await compile('using', 'es2022,dom,esnext.disposable')
})

/** Compiles a program of `types/` with the strictest settings of a starter template; fails with the compiler's output. */
async function compile(file: string, lib: string, types = ''): Promise<void> {
  const resolution = ['--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022']
  const named = types ? ['--types', types] : ['--typeRoots', 'none']
  const strictness = ['--strict', '--skipLibCheck', 'false', '--noEmit', '--ignoreConfig']
  await project.run('tsc', ...strictness, ...resolution, '--lib', lib, ...named, `types/${file}.ts`)
}
