import { aTicket, aUser } from '@deskbridge/host-emulator'
import { describe, expect, test } from 'vitest'
import { fillMacro, toPlainText } from '../src/fill-macro'
import { exampleMacros as macros } from '../server/example-macros'
import { placeholders } from '../src/placeholders'

const everything = { ticket: aTicket(), user: aUser() }
const nothing = { ticket: null, user: null }

describe('a macro', () => {
  test('is filled from the ticket, its requester and the user', () => {
    const text = 'Hi {{requester.name}}, about {{ ticket.number }}: {{user.name}}'
    expect(fillMacro(text, everything)).toEqual([
      { kind: 'text', text: 'Hi ' },
      { kind: 'fact', text: 'Maya Chen' },
      { kind: 'text', text: ', about ' },
      { kind: 'fact', text: '1042' },
      { kind: 'text', text: ': ' },
      { kind: 'fact', text: 'Sam Rivera' },
    ])
  })

  test('has a gap with a description where the desk sends nothing', () => {
    const parts = fillMacro('{{requester.name}}\n{{user.name}}', { ...everything, user: null })
    expect(parts.at(-1)).toEqual({ kind: 'gap', text: '[your name]' })
    expect(toPlainText(parts)).toBe('Maya Chen\n[your name]')
  })

  test.each([null, '', ' '])('has a gap where the desk sends %j', (name) => {
    const facts = { ticket: aTicket({ requester: { name } }), user: null }
    expect(toPlainText(fillMacro('Hi {{requester.name}}', facts))).toBe('Hi [customer’s name]')
  })

  test('has a gap where a placeholder is misspelled', () => {
    expect(toPlainText(fillMacro('Hi {{requester.nmae}}{{}}', everything))).toBe('Hi [requester.nmae][]')
  })

  test('does not fill placeholders that a customer wrote', () => {
    const facts = { ...everything, ticket: aTicket({ subject: '{{user.name}}' }) }
    expect(toPlainText(fillMacro('“{{ticket.subject}}”', facts))).toBe('“{{user.name}}”')
  })
})

describe('the macros of this app', () => {
  test('have unique ids and titles', () => {
    for (const member of ['id', 'title'] as const) {
      expect(new Set(macros.map((macro) => macro[member])).size).toBe(macros.length)
    }
  })

  test.each(macros)('have no gaps on a desk that sends everything: $title', ({ text }) => {
    const parts = fillMacro(text, everything)
    expect(parts.filter(({ kind }) => kind === 'gap')).toEqual([])
    expect(parts.filter(({ kind }) => kind === 'fact').length).toBeGreaterThan(1)
  })

  test('use every placeholder, and each has a different gap', () => {
    const gaps = macros.flatMap(({ text }) => fillMacro(text, nothing)).filter(({ kind }) => kind === 'gap')
    expect(new Set(gaps.map(({ text }) => text)).size).toBe(placeholders.size)
  })
})
