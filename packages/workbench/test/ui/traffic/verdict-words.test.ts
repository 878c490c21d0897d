import { expect, test } from 'vitest'
import { verdictWords as describe, type Judged } from '../../../src/ui/traffic/verdict-words'

const verdictWords = (message: Omit<Judged, 'replies' | 'fault'> & Partial<Judged>) =>
  describe({ replies: [], fault: null, ...message })

test('A delivered message from the app was handled', () => {
  const words = verdictWords({ verdict: 'delivered', direction: 'in' })
  expect(words).toEqual({ tone: 'usual', short: 'delivered', sentence: 'The desk has handled it.' })
})

test('A message to the app is posted, never delivered, while nothing answers it', () => {
  const { short, sentence } = verdictWords({ verdict: 'delivered', direction: 'out' })
  expect(short).toBe('posted')
  expect(sentence).toContain('Nothing on this wire shows whether the app received it.')
  const request = verdictWords({ verdict: 'delivered', direction: 'out', request: 'r1' })
  expect(request.sentence).toContain('The app has not answered it')
})

test('A message to the app that has a reply was answered', () => {
  const { short } = verdictWords({ verdict: 'delivered', direction: 'out', request: 'r1', replies: [1] })
  expect(short).toBe('answered')
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

test('A fault is named instead of a verdict', () => {
  const fault = { verdict: 'dropped', sentence: 'A fault dropped this message.' }
  expect(verdictWords({ verdict: 'delivered', direction: 'in', fault })).toEqual({
    tone: 'fault',
    short: 'fault: dropped',
    sentence: fault.sentence,
  })
})
