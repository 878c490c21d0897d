import { expect, test } from 'vitest'
import { verdictWords } from '../../../src/ui/traffic/verdict-words'

test('A delivered message from the app was handled', () => {
  const words = verdictWords({ verdict: 'delivered', direction: 'in' })
  expect(words).toEqual({ tone: 'usual', short: 'delivered', sentence: 'The desk has handled it.' })
})

test('A delivered message to the app is only known to have been posted', () => {
  const { sentence } = verdictWords({ verdict: 'delivered', direction: 'out' })
  expect(sentence).toBe('It was posted to the app’s window. Whether the app handled it is unknown.')
})

test('An ignored message has a reason and a remedy', () => {
  expect(verdictWords({ verdict: 'ignored:title', direction: 'in' })).toEqual({
    tone: 'ignored',
    short: 'ignored: other title',
    sentence:
      'The section’s title differs from the title of the opening state, so nothing changes. Use the same title in both.',
  })
})

test('A message of another desk needs no attention', () => {
  const words = verdictWords({ verdict: 'ignored:other-desk', direction: 'in' })
  expect(words).toMatchObject({ tone: 'usual', short: 'ignored: other desk' })
})

test('An invalid message names the malformed property, including colons in it', () => {
  const words = verdictWords({ verdict: 'invalid:components[1].data.id: must be a string', direction: 'in' })
  expect(words.tone).toBe('invalid')
  expect(words.short).toBe('invalid: components[1].data.id: must be a string')
})
