import { expect, test } from 'vitest'
import { byteLength, formatSize, formatSpan, toJson } from '../../src/ui/measure'

test('Data is written as JSON does it, times included', () => {
  const data = { date: new Date(0), list: [1, null], gone: undefined }
  expect(toJson(data)).toBe('{"date":"1970-01-01T00:00:00.000Z","list":[1,null]}')
})

test('Data that contains itself is written up to there', () => {
  const data: Record<string, unknown> = { name: 'a' }
  data['self'] = { data }
  expect(toJson(data)).toBe('{"name":"a","self":{"data":"[contains itself]"}}')
})

test('Data that stands twice beside itself is written twice', () => {
  const part = { id: 1 }
  expect(toJson([part, [part], part])).toBe('[{"id":1},[{"id":1}],{"id":1}]')
})

test('What JSON cannot hold is named', () => {
  expect(toJson({ big: 7n })).toBe('{"big":"7n"}')
})

test('No data is no text', () => {
  expect(toJson(undefined)).toBe('')
})

test('Length counts bytes, not characters', () => {
  expect(byteLength('a€')).toBe(4)
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1240, '1.2 kB'],
])('%i bytes read as %s', (bytes, words) => expect(formatSize(bytes)).toBe(words))

test.each([
  [37.6, '38 ms'],
  [9400, '9400 ms'],
  [42_300, '42.3 s'],
  [125_000, '2 min 5 s'],
])('%d milliseconds read as %s', (ms, words) => expect(formatSpan(ms)).toBe(words))
