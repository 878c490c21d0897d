import { expect, it } from 'vitest'
import { runAll } from '../../src/base/readable'

// The laws of readables are in conformance/readable.

it('runAll runs everything although some throw, and then throws the first error', () => {
  const ran: number[] = []
  const errors = [new Error('first'), new Error('second')]
  const steps = [0, 1, 2, 3].map((number) => () => {
    ran.push(number)
    if (errors[number - 1]) throw errors[number - 1]
  })
  expect(() => runAll(steps)).toThrow(errors[0])
  expect(ran).toEqual([0, 1, 2, 3])
})
