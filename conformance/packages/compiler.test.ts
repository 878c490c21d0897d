import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './published-packages'

test.each(['.', 'e2e'])(
  'in %s, `tsc` runs the native compiler, which checks types in a quarter of the time',
  (folder) => {
    const options = { cwd: join(root, folder), encoding: 'utf8' } as const
    expect(execFileSync('node_modules/.bin/tsc', ['--version'], options)).toMatch(/^Version 7\./)
  },
)
