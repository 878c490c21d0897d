import { deskHosts } from '@deskbridge/host/engine'
import { expect, test } from 'vitest'
import { decidingRules, readRule } from '../../../src/ui/traffic/deciding-rule'
import type { Message } from '../../../src/ui/traffic/message'
import { reasons } from '../../../src/ui/traffic/verdict-words'

const rulesOf = (change: Partial<Message>) =>
  decidingRules({
    desk: 'text',
    name: 'customer_details_section',
    verdict: 'delivered',
    ...change,
  } as Message)

test('The rule that names the verdict comes first', () => {
  expect(rulesOf({})).toEqual(['T131'])
  expect(rulesOf({ verdict: 'ignored:title' })).toEqual(['T243'])
  expect(rulesOf({ verdict: 'invalid:data' })).toEqual(['T119', 'T131'])
  expect(rulesOf({ verdict: 'ignored:foreign', desk: null, name: '' })).toEqual(['T1'])
  expect(rulesOf({ name: 'own_message' })).toEqual(['T118'])
})

test('Every rule that can decide is written in docs/protocols', async () => {
  const ids = deskHosts.flatMap(({ messages, reasonRules, rules }) => [
    ...Object.values(messages).map((facts) => facts.rules),
    ...Object.values(reasonRules ?? {}),
    rules.invalid.split(':')[0]!,
    rules.unhandled.split(':')[0]!,
  ])
  const found = await Promise.all(ids.map(async (id) => [id, (await readRule(id)) !== null]))
  expect(found.filter(([, isWritten]) => !isWritten)).toEqual([])
})

test('Each desk has a rule for each reason that it gives', () => {
  const missing = Object.keys(reasons).filter((reason) =>
    deskHosts.every(({ reasonRules }) => !(reason in (reasonRules ?? {}))),
  )
  expect(missing).toEqual(['flood'])
})

test('A rule is read to its end, also where it goes on in another line', async () => {
  const { text } = (await readRule('Q130'))!
  expect(text).toMatch(/^Messages are distinguished by their keys.*names the desk that it used\.$/)
})
