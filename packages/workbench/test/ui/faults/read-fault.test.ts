import { expect, test } from 'vitest'
import { exampleInputs, faultKindNames, readFault } from '../../../src/ui/faults/read-fault'

test('A form for any kind starts with a fault that can be added', () => {
  expect(faultKindNames).toHaveLength(14)
  for (const kind of faultKindNames) {
    const inputs = exampleInputs(kind)
    expect(readFault(kind, inputs)).toEqual({ fault: { kind, ...inputs } })
  }
})

test('Inputs are read as the numbers, words and JSON that they stand for, and empty ones are left out', () => {
  expect(readFault('duplicate', { copies: '3', times: 2, message: '', direction: 'to-host' })).toEqual({
    fault: { kind: 'duplicate', copies: 3, times: 2, direction: 'to-host' },
  })
  for (const [input, value] of [
    ['[1, null]', [1, null]],
    ['7', 7],
    ['"7"', '7'],
    ['seven', 'seven'],
  ] as const) {
    expect(readFault('malform', { value: input })).toEqual({ fault: { kind: 'malform', value } })
  }
})

test('What cannot be a fault is explained', () => {
  expect(readFault('latency', { ms: '' })).toEqual({
    problem:
      'The ms of the fault "latency" is undefined: it must be a number of milliseconds from 0 to 2147483647.',
  })
  expect(readFault('drop', { probability: '1.5' })).toMatchObject({ problem: expect.stringContaining('1.5') })
  expect(readFault('drop', { probability: '-' })).toMatchObject({ problem: expect.stringContaining('NaN') })
})
