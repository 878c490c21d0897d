import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { bundle } from './bundle'
import { domPages } from './dom-page'
import { differences, sharedRules } from './specification'

const subjects = [
  { subject: 'genuine', of: 'the published SDK', entry: new URL('genuine.ts', import.meta.url) },
  { subject: 'deskbridge', of: 'the drop-in', entry: new URL('deskbridge.ts', import.meta.url) },
] as const

/** Puts the name before each rule, where a test's title takes it from. */
const named = <R extends { rule: string }>(rules: readonly R[]) =>
  rules.map((rule) => [rule.rule, rule] as const)

for (const { subject, of, entry } of subjects) {
  const open = domPages(await bundle(entry))

  describe(`of ${of}`, () => {
    beforeEach(() => {
      vi.useFakeTimers()
      return () => vi.useRealTimers()
    })

    test.for(named(sharedRules))('%s', async ([, { observe, expected }]) => {
      expect(await observe(open)).toEqual(expected)
    })

    for (const { id, name, rules } of differences) {
      describe(`${id} ${name}`, () => {
        test.for(named(rules))('%s', async ([, rule]) => {
          expect(await rule.observe(open)).toEqual(rule[subject])
        })
      })
    }
  })
}

describe('the list of differences', () => {
  test.for(named(differences.flatMap(({ rules }) => rules)))('%s: the two do differ', ([, rule]) => {
    expect(rule.genuine).not.toEqual(rule.deskbridge)
  })

  test('is the one that docs/drop-in.md gives', () => {
    const page = readFileSync(new URL('../../docs/drop-in.md', import.meta.url), 'utf8')
    const documented = [...page.matchAll(/^\| \*\*(D\d+)\*\* \| ([^|]+?) \|/gm)].map(([, id, name]) => [
      id,
      name,
    ])
    expect(documented).toEqual(differences.map(({ id, name }) => [id, name]))
  })
})

test.for([
  ['@livechat/helpdesk-sdk', '1.0.3'],
  ['@livechat/widget-core-sdk', '1.5.1'],
])('the published SDK is %s %s', ([name, version]) => {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ name, version })
})
