import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { hostDeskIds } from '@deskbridge/host/engine'
import { exampleTickets } from '../../../src/ui/desk/examples'
import { toJsonText } from '../../../src/ui/editor/json-text'
import { applyEdit, editTo, parseWhole, toWhole, withMessage } from '../../../src/ui/tickets/ticket-edit'
import { editSchema } from '../../../src/ui/tickets/ticket-schema'

const [example] = exampleTickets
const whole = toWhole(example, 'text')
const parse = (change: object) => parseWhole(toJsonText({ ...whole, ...change }), example, 'text')
const message = {
  by: 'requester',
  author: 'Maya Chen',
  authorId: 'requester-7',
  at: '2026-03-02T12:24:00.000Z',
  text: 'Thank you.',
} as const

describe('The JSON of a ticket', () => {
  test('parses to the same ticket', () => {
    expect(parse({})).toEqual({ ok: true, value: JSON.parse(toJsonText(whole)) as unknown })
  })

  test.each([
    [{ subject: 7 }, 'subject', 'must be a string, got 7.'],
    [{ requester: { ...whole.requester, email: 7 } }, 'requester.email', 'must be a string or null, got 7.'],
    [{ priority: 'top' }, 'priority', 'must be low, medium, high, urgent or null, got "top".'],
    [{ tags: 'late' }, 'tags', 'must be an array of strings, got "late".'],
    [{ tags: ['late', 7] }, 'tags.1', 'must be a string, got 7.'],
    [{ updatedAt: 'today' }, 'updatedAt', 'must be a time in ISO 8601 format, got "today".'],
    [{ id: 'ticket-7' }, 'id', 'must be “ticket-1042”, which identifies the ticket, got "ticket-7".'],
    [{ color: 'red' }, 'color', 'is not a field of a ticket: remove it.'],
    [{ subject: undefined }, 'subject', 'is missing: add it, as null or empty if it is unknown.'],
    [{ extra: { text: 7 } }, 'extra.text', 'must be an object, got 7.'],
  ])('with %o names the field and the remedy', (change, path, sentence) => {
    expect(parse(change)).toEqual({ ok: false, issues: [{ path, message: sentence }] })
  })

  test('that is no JSON names the position', () => {
    const parsed = parseWhole('{\n  "subject": oops\n}', example, 'text')
    expect(parsed).toMatchObject({ ok: false, issues: [{ path: '' }] })
    expect(parsed.ok ? '' : parsed.issues[0]!.message).toMatch(/^is not valid JSON: .*oops/s)
  })
})

describe('An edit', () => {
  test('has only what differs from the example', () => {
    expect(editTo(example, {}, whole, 'text')).toEqual({})
    expect(editTo(example, {}, { ...whole, subject: 'Lost order' }, 'text')).toEqual({
      fields: { subject: 'Lost order' },
    })
  })

  test('changes and removes fields that only one desk has, and leaves those of the others', () => {
    const { draft: _draft, ...rest } = whole.extra.text!
    const edit = editTo(example, {}, { ...whole, extra: { text: { ...rest, totalRatings: 5 } } }, 'text')
    expect(edit).toEqual({ own: { text: { totalRatings: 5 } }, removed: { text: ['draft'] } })
    const { extra } = applyEdit(example, edit).ticket
    expect(extra?.text).toEqual({ ...rest, totalRatings: 5 })
    expect(extra?.qiscus).toEqual(example.ticket.extra?.qiscus)
  })

  test('of a custom field reaches the fields of each desk', () => {
    const edit = editTo(example, {}, { ...whole, customFields: { order: '7' } }, 'text')
    expect(applyEdit(example, edit).ticket.extra?.qiscus?.custom_fields).toMatchObject([
      { name: 'order', value: '7' },
    ])
  })

  test('of a conversation is kept when a message is added to it', () => {
    const events = [{ ID: 'event-1', type: 'edited' }]
    const edit = editTo(example, {}, { ...whole, extra: { text: { ...whole.extra.text, events } } }, 'text')
    const added = applyEdit(example, withMessage(example, edit, message)).ticket.extra?.text?.events
    expect(added).toMatchObject([...events, { message: { text: 'Thank you.' } }])
  })

  test('survives the address', () => {
    const edit = withMessage(
      example,
      editTo(example, {}, { ...whole, requester: null, tags: [] }, 'text'),
      message,
    )
    expect(v.parse(editSchema, JSON.parse(JSON.stringify(edit)))).toEqual(edit)
  })
})

/** Each field that only one desk has, with the desk. */
const ownFields = hostDeskIds.flatMap((desk) =>
  Object.keys(toWhole(example, desk).extra[desk]!).map((name) => [name, desk] as const),
)

test.each(ownFields)('The field %s of the desk %s can be edited as JSON', (name, desk) => {
  const { extra, ...fields } = toWhole(example, desk)
  const changed = { ...fields, extra: { [desk]: { ...extra[desk], [name]: 'edited' } } }
  const parsed = parseWhole(toJsonText(changed), example, desk)
  expect(parsed.ok).toBe(true)
  const edit = editTo(example, {}, changed, desk)
  expect(applyEdit(example, edit).ticket.extra?.[desk]).toMatchObject({ [name]: 'edited' })
})

const nested = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown

test.each([
  ['a ticket that is no object', 7],
  ['an unknown member', { color: 'red' }],
  ['a field of another type', { fields: { subject: 7 } }],
  ['a time that cannot be shown', { fields: { createdAt: 'today' } }],
  ['an unknown desk', { own: { other: {} } }],
  ['a message without an author', { messages: [{ ...message, author: undefined }] }],
  ['a message whose time cannot be shown', { messages: [{ ...message, at: '' }] }],
  ['a value that is nested too deeply', { fields: { customFields: { nested } } }],
])('An edit from the address with %s is rejected', (_what, edit) => {
  expect(v.safeParse(editSchema, edit).success).toBe(false)
})
