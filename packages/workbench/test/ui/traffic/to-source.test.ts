import * as fc from 'fast-check'
import { runInThisContext } from 'node:vm'
import ts from 'typescript'
import { expect, test } from 'vitest'
import type { Message } from '../../../src/ui/traffic/message'
import { toSource } from '../../../src/ui/traffic/to-source'
import { toTest } from '../../../src/ui/traffic/to-test'

const evaluate = (source: string): unknown => runInThisContext(`(${source})`)

/** Strings that try to end the literal, the template, the comment or the line that they are written into. */
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '`',
        '${',
        '}',
        '*/',
        '//',
        '\\',
        '\n',
        '\r',
        '\u2028',
        '\u2029',
        '\0',
        '</script>',
      ),
    )
    .map((parts) => parts.join('')),
)

const data = fc.anything({
  key: fc.oneof(hostileText, fc.constantFrom('__proto__', 'constructor', 'toString')),
  values: [hostileText, fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined, NaN, -0)],
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  maxDepth: 4,
})

test('The source of any data evaluates to equal data', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(evaluate(toSource(value))).toEqual(value)
    }),
  )
})

test('A copied test is a program whose only strings are those of the message, whatever they contain', () => {
  fc.assert(
    fc.property(hostileText, hostileText, data, hostileText, (name, app, content, title) => {
      const message = {
        kind: 'message',
        direction: 'in',
        verdict: 'ignored:title',
        appId: 'a',
        desk: 'text',
        name,
        app,
        data: content,
        raw: { plugin_id: 'a', message: name, data: content },
        fault: null,
        scene: { placement: 'ticket-sidebar', mode: 'popup', hasTicket: true, openingTitle: title },
      } as unknown as Message
      const copied = toTest(message, 'text')
      if ('reason' in copied) throw new Error(copied.reason)
      const { diagnostics, outputText } = ts.transpileModule(copied.source, { reportDiagnostics: true })
      expect(diagnostics).toEqual([])
      expect(outputText.match(/^import /gm)).toHaveLength(3)
      expect(outputText.match(/^test\(/gm)).toHaveLength(1)
    }),
    { numRuns: 50 },
  )
})

const nested = () => {
  let value: unknown = 0
  for (let depth = 0; depth < 100_000; depth++) value = [value]
  return value
}
const shared = () => {
  let value: unknown = 0
  for (let level = 0; level < 40; level++) value = [value, value]
  return value
}

test.each([
  ['nested too deeply', nested()],
  ['too large', shared()],
  ['too large', Object.assign([], { length: 4e9 })],
  ['of the type Uint8Array', new Uint8Array(4)],
  ['of the type Error', new Error('no')],
])('Data that no literal should describe has a reason: %s', (reason, value) => {
  expect(() => toSource({ value })).toThrow(reason)
})
