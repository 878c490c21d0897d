import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../src/faults/', import.meta.url)

/** Returns what the modules of a folder import from elsewhere. */
function importsOf(files: readonly string[]): readonly string[] {
  const sources = files.map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const all = sources.flatMap((source) => [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name!))
  return [...new Set(all.filter((name) => !name.startsWith('./')))].sort()
}

it('The faults run in a browser: they import the host and core, and no part of the kit that needs Node or a test runner', () => {
  const files = readdirSync(folder)
  expect(files).toContain('index.ts')
  expect(importsOf(files)).toEqual([
    '../desks',
    '../message-name',
    '@deskbridge/core/internal',
    '@deskbridge/host/engine',
  ])
  expect(importsOf(['../desks.ts', '../message-name.ts'])).toEqual([
    '@deskbridge/core/internal',
    '@deskbridge/host/engine',
  ])
})
