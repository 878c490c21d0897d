import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { bundle } from './bundle'
import { domPages } from './dom-page'
import { sdks, subjects } from './sdks'

/** Puts the name before each rule, where a test's title takes it from. */
const named = <R extends { rule: string }>(rules: readonly R[]) =>
  rules.map((rule) => [rule.rule, rule] as const)

for (const { published, entries, docs, versions, traits, sharedRules, differences } of sdks) {
  for (const [subject, name] of subjects) {
    const open = domPages(await bundle(entries[subject]), traits)

    describe(`of ${name}, ${published}`, () => {
      beforeEach(() => {
        vi.useFakeTimers()
        return () => vi.useRealTimers()
      })

      test.for(named(sharedRules))('%s', async ([, { observe, expected }]) => {
        expect(await observe(open)).toEqual(expected)
      })

      for (const { id, name: difference, rules } of differences) {
        describe(`${id} ${difference}`, () => {
          test.for(named(rules))('%s', async ([, rule]) => {
            expect(await rule.observe(open)).toEqual(rule[subject])
          })
        })
      }
    })
  }

  describe(`the list of differences from ${published}`, () => {
    test.for(named(differences.flatMap(({ rules }) => rules)))('%s: the two do differ', ([, rule]) => {
      expect(rule.genuine).not.toEqual(rule.deskbridge)
    })

    test(`is the one that docs/${docs} gives`, () => {
      const page = readFileSync(new URL(`../../docs/${docs}`, import.meta.url), 'utf8')
      const documented = [...page.matchAll(/^\| \*\*(D\d+)\*\* \| ([^|]+?) \|/gm)].map(([, id, name]) => [
        id,
        name,
      ])
      expect(documented).toEqual(differences.map(({ id, name }) => [id, name]))
    })
  })

  test.for(versions)('the published SDK is %s %s', ([name, version]) => {
    const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url)
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ name, version })
  })
}
