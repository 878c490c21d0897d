import { expect, it } from 'vitest'
import { createEmitter, runIsolated } from '../../src/base/emitter'
import { collectUncaught } from '../../../../fixtures/uncaught'

it('an emitter returns whether there was a handler', () => {
  const emitter = createEmitter<{ a: number; b: number }>()
  expect(emitter.emit('a', 1)).toBe(false)
  const off = emitter.on('a', () => {})
  expect([emitter.emit('a', 1), emitter.emit('b', 1)]).toEqual([true, false])
  off()
  expect(emitter.emit('a', 1)).toBe(false)
})

it('runIsolated rethrows an error in a task of its own, after the caller has continued', async () => {
  const order: string[] = []
  const errors = await collectUncaught(() => {
    runIsolated(() => {
      throw new Error('isolated')
    })
    order.push('gone on')
  })
  expect(order).toEqual(['gone on'])
  expect(errors).toMatchObject([{ message: 'isolated' }])
})
