import { describe, expect, it } from 'vitest'
import type { MessageValues } from '../../src/base/error-values'
import { Expected } from '../../src/base/remedy'
import * as texts from '../../src/base/texts'
import * as production from '../../src/base/texts.production'

type Case = { [Code in keyof MessageValues]: [code: Code, values: MessageValues[Code]] }[keyof MessageValues]

const cases: readonly Case[] = [
  ['CONNECT_TIMEOUT', ['text, qiscus', 10_000]],
  ['REQUEST_TIMEOUT', ['track', 30_000]],
  ['CLOSED', []],
  ['UNSUPPORTED', ['section', 'text', 'main-menu', 'unknown']],
  ['REJECTED', ['Not now.']],
  ['INVALID_ARGUMENT', ['badge', -1]],
  ['ORIGIN_REFUSED', ['https://desk.example.com']],
  ['NOT_EMBEDDED', []],
  ['DROPPED', ['https://desk.example.com', 'ignored:stale']],
  ['FLOOD', [30, 'https://desk.example.com', '28 stale, 2 invalid']],
]

describe('messages', () => {
  it.each(cases)('state the values of %s, and a remedy only outside of production', (code, values) => {
    const [sentence, short] = [texts, production].map(({ messageOf }) => messageOf(code, values))
    for (const value of values) {
      expect(sentence).toContain(String(value))
      expect(short).toContain(String(value))
    }
    expect(sentence).toMatch(/^[A-Z\d].*\.$/)
    expect(short).toBe([code, values.join(' ')].filter(Boolean).join(': '))
  })

  it('are made by the same functions in both builds', () => {
    expect(Object.keys(production)).toEqual(Object.keys(texts))
  })

  it('find the remedy by the first word of the name, unless one is given', () => {
    expect(texts.messageOf('INVALID_ARGUMENT', ['handler of "message"', 5])).toBe(
      'The handler of "message" is 5: it must be a function.',
    )
    expect(texts.messageOf('INVALID_ARGUMENT', ['placement', 'top'], ['settings', 'sidebar'])).toBe(
      'The placement is "top": it must be one of settings, sidebar.',
    )
    expect(texts.messageOf('INVALID_ARGUMENT', ['depth', 501], { most: 500, of: 'levels' })).toBe(
      'The depth is 501: it must be at most 500 levels.',
    )
  })

  it('state what the member of a section must be, and in production only what it is', () => {
    expect(texts.issueOf(5, Expected.string)).toBe('must be a string, got 5')
    expect(production.issueOf(5, Expected.string)).toBe('5')
  })

  it('have words for every kind of value', () => {
    const kinds = Object.values(Expected).filter((kind) => typeof kind === 'number')
    expect(new Set(kinds.map((kind) => texts.issueOf(5, kind))).size).toBe(kinds.length)
    for (const kind of kinds) expect(texts.issueOf(5, kind)).not.toContain('undefined')
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
