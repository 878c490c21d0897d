import { expect, test } from 'vitest'
import { verdictWords } from '../../src/ui/verdict-words'

test('A message from the app that is delivered was acted upon', () => {
  const words = verdictWords({ verdict: 'delivered', direction: 'in' })
  expect(words).toEqual({ tone: 'usual', short: 'delivered', sentence: 'The desk has acted upon it.' })
})

test('Of a message to the app nobody claims more than that it was posted', () => {
  const { sentence } = verdictWords({ verdict: 'delivered', direction: 'out' })
  expect(sentence).toBe('It was posted to the app’s window, which does not tell whether the app listens.')
})

test('An ignored message says why in words, and what to do', () => {
  expect(verdictWords({ verdict: 'ignored:title', direction: 'in' })).toEqual({
    tone: 'ignored',
    short: 'ignored: other title',
    sentence:
      'The section’s title is not that of the opening state, so nothing changes: give both the same title.',
  })
})

test('A message for another desk is as it should be', () => {
  const words = verdictWords({ verdict: 'ignored:other-desk', direction: 'in' })
  expect(words).toMatchObject({ tone: 'usual', short: 'ignored: other desk' })
})

test('An invalid message names the bad member, colons in it included', () => {
  const words = verdictWords({ verdict: 'invalid:components[1].data.id: must be a text', direction: 'in' })
  expect(words.tone).toBe('invalid')
  expect(words.short).toBe('invalid: components[1].data.id: must be a text')
})
