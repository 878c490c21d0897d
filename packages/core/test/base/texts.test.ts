import { describe, expect, it } from 'vitest'
import type { ErrorValues } from '../../src/base/error-values'
import * as texts from '../../src/base/texts'
import * as production from '../../src/base/texts.production'

type Case = { [Code in keyof ErrorValues]: [code: Code, values: ErrorValues[Code]] }[keyof ErrorValues]

const cases: readonly Case[] = [
  ['CONNECT_TIMEOUT', ['text, qiscus', 10_000]],
  ['REQUEST_TIMEOUT', ['track', 30_000]],
  ['CLOSED', []],
  ['UNSUPPORTED', ['section', 'text', 'main-menu', 'unknown']],
  ['REJECTED', ['Not now.']],
  ['INVALID_ARGUMENT', ['badge', -1]],
  ['ORIGIN_REFUSED', ['https://desk.example.com']],
  ['NOT_EMBEDDED', []],
]

describe('the messages of errors', () => {
  it.each(cases)('state the values of %s, and a remedy only outside of production', (code, values) => {
    const [sentence, short] = [texts, production].map(({ messageOf }) => messageOf(code, values))
    for (const value of values) {
      expect(sentence).toContain(String(value))
      expect(short).toContain(String(value))
    }
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(short).toBe([code, values.join(' ')].filter(Boolean).join(': '))
  })

  it('are made by the same functions in both builds', () => {
    expect(Object.keys(production)).toEqual(Object.keys(texts))
  })

  it('find the remedy by the first word of the name, unless one is given', () => {
    expect(texts.messageOf('INVALID_ARGUMENT', ['handler of "message"', 5])).toBe(
      'The handler of "message" is 5: it must be a function.',
    )
    expect(texts.messageOf('INVALID_ARGUMENT', ['placement', 'top'], 'one of settings')).toBe(
      'The placement is "top": it must be one of settings.',
    )
  })

  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()

  it.each([
    ['an object without a string form', { toString: 1, valueOf: 1 }],
    ['an object without a prototype', Object.create(null)],
    ['a revoked proxy', proxy],
    ['a symbol', Symbol('x')],
    ['a long string', 'x'.repeat(1_000_000)],
  ])('are short for any value: %s', (_what, value) => {
    for (const { messageOf } of [texts, production]) {
      expect(messageOf('INVALID_ARGUMENT', ['badge', value]).length).toBeLessThan(300)
    }
  })
})
