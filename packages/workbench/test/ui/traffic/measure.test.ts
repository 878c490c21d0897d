import { expect, test } from 'vitest'
import {
  byteLength,
  formatOffset,
  formatSize,
  formatSpan,
  sizeOf,
  toJson,
} from '../../../src/ui/traffic/measure'

test('Data is formatted as JSON, dates included', () => {
  const data = { date: new Date(0), list: [1, null], gone: undefined }
  expect(toJson(data)).toBe('{"date":"1970-01-01T00:00:00.000Z","list":[1,null]}')
})

test('A circular reference is marked', () => {
  const data: Record<string, unknown> = { name: 'a' }
  data['self'] = { data }
  expect(toJson(data)).toBe('{"name":"a","self":{"data":"[circular]"}}')
})

test('An object that occurs twice without a cycle is written twice', () => {
  const part = { id: 1 }
  expect(toJson([part, [part], part])).toBe('[{"id":1},[{"id":1}],{"id":1}]')
})

test('What is nested deeper than functions can call themselves is left out', () => {
  let data: unknown = 'core'
  for (let depth = 0; depth < 100_000; depth++) data = [data]
  expect(toJson(data)).toMatch(/^\[+"\[nested too deeply\]"\]+$/)
})

test.each([
  ['an array that consists of holes', Object.assign([], { length: 4e9 })],
  ['many bytes', new Uint8Array(10_000_000)],
  ['a long string', 'x'.repeat(10_000_000)],
])('%s is described instead of written', (_, data) => {
  expect(toJson(data)).toBe('"[too large]"')
  expect(formatSize(sizeOf({ data }))).toBe('over 5 MB')
})

test('A small message that multiplies what it shares is written up to a bound', () => {
  let data: unknown = 'laugh'
  for (let level = 0; level < 40; level++) data = { a: data, b: data }
  expect(toJson(data).length).toBeLessThan(50_000_000)
})

test('A bigint, which JSON cannot represent, is written as a string', () => {
  expect(toJson({ big: 7n })).toBe('{"big":"7n"}')
})

test('Undefined is formatted as an empty string', () => {
  expect(toJson(undefined)).toBe('')
})

test('Length is counted in bytes, not in characters', () => {
  expect(byteLength('a€')).toBe(4)
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1240, '1.2 kB'],
])('%i bytes are formatted as %s', (bytes, formatted) => expect(formatSize(bytes)).toBe(formatted))

test.each([
  [37.6, '38 ms'],
  [9400, '9400 ms'],
  [42_300, '42.3 s'],
  [125_000, '2 min 5 s'],
])('%d milliseconds are formatted as %s', (ms, formatted) => expect(formatSpan(ms)).toBe(formatted))

test.each([
  [0, '+0.0 ms'],
  [12.44, '+12.4 ms'],
  [999.94, '+999.9 ms'],
  [1234.5, '+1.234 s'],
  [59_999, '+59.999 s'],
  [125_045.6, '+2:05.045'],
])('An offset of %d milliseconds is formatted as %s', (ms, formatted) =>
  expect(formatOffset(ms)).toBe(formatted),
)

test('The size of a message is that of its content as JSON, measured once', () => {
  let reads = 0
  const data = {
    get buttonId() {
      reads++
      return '€'
    },
  }
  const message = { data }
  expect(sizeOf(message)).toBe('{"buttonId":"€"}'.length + 2)
  expect([sizeOf(message), reads]).toEqual([sizeOf(message), 1])
})
