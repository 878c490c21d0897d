import { button, divider } from '@deskbridge/core'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { draftText, editText, fromDraft, parseDraft, toDraft } from '../../../src/ui/sections/section-draft'
import { sectionSchema } from '../../../src/ui/sections/section-schema'

const section = { title: 'Orders', components: [button('Open', { id: 'open' }), divider()] }

test('A draft stands for the section that it was made of', () => {
  expect(fromDraft(toDraft(section))).toEqual(section)
  expect(parseDraft(toDraft(section))).toEqual({ ok: true, value: section })
})

test('A text that is being corrected is kept, and the form keeps the last valid section', () => {
  const draft = editText(toDraft(section), '{ "title": ')
  expect(draftText(draft)).toBe('{ "title": ')
  expect(fromDraft(draft)).toEqual(section)
  expect(parseDraft(draft)).toMatchObject({ ok: false, issues: [{ path: '' }] })
})

test('A valid text replaces the section, and keeps its own layout', () => {
  const text = JSON.stringify({ ...section, title: 'Shop' })
  const draft = editText(toDraft(section), text)
  expect(draftText(draft)).toBe(text)
  expect(fromDraft(draft)).toEqual({ ...section, title: 'Shop' })
})

test('A text with a bad member names its path', () => {
  const draft = editText(toDraft(section), '{ "title": "Orders", "components": [{ "type": "chart" }] }')
  expect(parseDraft(draft)).toMatchObject({ ok: false, issues: [{ path: 'components[0].type' }] })
})

test.each([[7], [{ title: 'Orders' }], [{ title: '', components: [divider()] }], [null]])(
  'The opening state %o from the address is rejected',
  (value) => {
    expect(v.safeParse(sectionSchema, value).success).toBe(false)
  },
)

test('An opening state from the address has known members only', () => {
  expect(v.parse(sectionSchema, { ...section, color: 'red' })).toEqual(section)
})
