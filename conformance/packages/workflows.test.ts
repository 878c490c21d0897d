import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readManifest, root } from './published-packages'

const folder = join(root, '.github/workflows')
const workflows = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}))
const scripts = Object.keys(readManifest('.').scripts ?? {})

describe.each(workflows)('the workflow $file', ({ text }) => {
  it('uses actions of one commit each, with the version beside it', () => {
    const used = [...text.matchAll(/uses: *(.*)/g)].map(([, action]) => action ?? '')
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual(
      [],
    )
    const all = new Set(
      workflows.flatMap((other) => other.text.match(/[\w-]+\/[\w-]+@[0-9a-f]{40}.*/g) ?? []),
    )
    expect(new Set([...all].map((action) => action.split('@')[0])).size).toBe(all.size)
  })

  it('starts without any permission, and gives each job its own', () => {
    expect(text).toMatch(/^permissions: \{\}$/m)
    const jobs = text
      .slice(text.indexOf('\njobs:'))
      .split(/^ {2}(?=\w[\w-]*:$)/m)
      .slice(1)
    expect(
      jobs.filter((job) => !/^ {4}permissions:$/m.test(job) || !/^ {4}timeout-minutes: /m.test(job)),
    ).toEqual([])
    const writes = [...text.matchAll(/^ {6}[\w-]+: write\b.*/gm)].map(([line]) => line)
    expect(writes.filter((line) => !line.includes(' # to '))).toEqual([])
  })

  it('leaves no credentials in the work tree, and caches nothing that a later job would trust', () => {
    const count = (pattern: RegExp) => text.match(pattern)?.length
    expect(count(/persist-credentials: false/g)).toBe(count(/uses: actions\/checkout@/g))
    expect(count(/package-manager-cache: false/g)).toBe(count(/uses: actions\/setup-node@/g))
  })

  it('runs scripts that exist', () => {
    const run = [...text.matchAll(/(?:node scripts\/run\.mjs|npm run) ([\w:]+)/g)].map(
      ([, script]) => script ?? '',
    )
    expect(scripts).toEqual(expect.arrayContaining(run))
  })
})

it('the whole release is rehearsed before it is published, and most of it for each change', () => {
  const textOf = (file: string) => workflows.find((workflow) => workflow.file === file)?.text ?? ''
  const [, publish = ''] = /^ {2}publish:\n(.*?)^ {2}\w/ms.exec(textOf('release.yml')) ?? []
  expect(publish).toMatch(/^ {4}needs: rehearsal$/m)
  expect(textOf('release.yml')).toMatch(/^ {6}- run: npm run release:rehearse$/m)
  expect(textOf('checks.yml')).toMatch(/^ {6}- run: npm run release:rehearse -- --fast$/m)
})

it('a version of Node.js that is developed with is supported', () => {
  const version = readFileSync(join(root, '.nvmrc'), 'utf8').trim()
  expect(readManifest('.').engines?.['node']).toBe(`>=${version}`)
})
