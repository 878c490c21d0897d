import { expect, it } from 'vitest'
import { createDisposer } from '../../src/base/disposer'

it('a disposer undoes the newest first, once, although some throw', () => {
  const undone: number[] = []
  const disposer = createDisposer()
  for (const number of [1, 2, 3]) {
    disposer.add(() => {
      undone.push(number)
      if (number === 2) throw new Error('of an undo')
    })
  }
  expect(() => disposer.dispose()).toThrow('of an undo')
  disposer.dispose()
  expect(undone).toEqual([3, 2, 1])
})

it('a disposer that has disposed undoes at once what is added', () => {
  const undone: string[] = []
  const disposer = createDisposer()
  disposer.dispose()
  disposer.add(() => undone.push('late'))
  expect(undone).toEqual(['late'])
})
