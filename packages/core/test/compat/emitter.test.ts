import { expect, it } from 'vitest'
import { createEmitter } from '../../src/compat/emitter'
import { collectUncaught } from '../../../../fixtures/uncaught'

/** Creates an emitter with handlers that note their names; `calls` returns those that were called since its last call. */
function open() {
  const emitter = createEmitter()
  const seen: unknown[] = []
  return {
    emitter,
    note: (name: string) => (data: unknown) => void seen.push(`${name} ${String(data)}`),
    calls: () => seen.splice(0),
  }
}

it('calls the handlers of an event in the order of their registration, as often as they were registered', () => {
  const { emitter, note, calls } = open()
  const twice = note('twice')
  emitter.on('x', twice)
  emitter.on('x', note('once'))
  emitter.on('y', note('other'))
  emitter.on('x', twice)
  emitter.emit(['x'], 'x', 1)
  expect(calls()).toEqual(['twice 1', 'once 1', 'twice 1'])
})

it('calls a handler under several names of one event once', () => {
  const { emitter, note, calls } = open()
  const both = note('both')
  emitter.on('y', both)
  emitter.on('x', both)
  emitter.on('y', note('second'))
  emitter.emit(['x', 'y'], 'x', 1)
  expect(calls()).toEqual(['both 1', 'second 1'])
})

it("calls the handlers under '*' after the others, also when the event itself has no name left", () => {
  const { emitter, note, calls } = open()
  emitter.on('*', note('every'))
  emitter.on('x', note('x'))
  emitter.emit(['x'], 'x', 1)
  emitter.emit([], 'x', 2)
  expect(calls()).toEqual(['x 1', 'every x', 'every x'])
})

it('off() removes the first registration that fits, nothing when none does, and all without a name', () => {
  const { emitter, note, calls } = open()
  const [one, two] = [note('one'), note('two')]
  for (const handler of [one, two, one]) emitter.on('x', handler)
  emitter.off('x', note('one'))
  emitter.off('y', one)
  emitter.off('x')
  emitter.off('x', one)
  emitter.emit(['x'], 'x', 1)
  expect(calls()).toEqual(['two 1', 'one 1'])
  emitter.off()
  emitter.emit(['x'], 'x', 2)
  expect(calls()).toEqual([])
})

it('T82 a handler that throws keeps no other from running, and its error is not lost', async () => {
  const { emitter, note, calls } = open()
  const fail = (name: string) => () => {
    throw new Error(name)
  }
  emitter.on('x', fail('first'))
  emitter.on('x', note('x'))
  emitter.on('*', fail('second'))
  emitter.on('*', note('every'))
  const uncaught = await collectUncaught(() => emitter.emit(['x'], 'x', 1))
  expect(calls()).toEqual(['x 1', 'every x'])
  expect(uncaught).toMatchObject([{ message: 'first' }, { message: 'second' }])
})
