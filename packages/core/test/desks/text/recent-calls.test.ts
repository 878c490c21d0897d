import { describe, expect, it } from 'vitest'
import { createRecentCalls } from '../../../src/desks/text'

const toast = (content: string) => ({ message: 'set_toast', data: { content } })

/** Takes calls, and lists the ids that were answered with the outcomes. */
function openCalls() {
  const answers: [request: unknown, outcome: string][] = []
  const calls = createRecentCalls<string>()
  return {
    answers,
    take: (request: unknown, message: unknown) =>
      calls.take(request, message, (outcome) => void answers.push([request, outcome])),
  }
}

describe('T83 a call', () => {
  it('is settled once, with the first outcome', () => {
    const { take, answers } = openCalls()
    const settle = take(0, toast('Saved'))!
    settle('first')
    settle('second')
    expect(answers).toEqual([[0, 'first']])
  })

  it('that comes again after its answer is a copy, which gets the same answer', () => {
    const { take, answers } = openCalls()
    take(0, toast('Saved'))!('done')
    expect(take(0, toast('Saved'))).toBeNull()
    expect(answers).toEqual([
      [0, 'done'],
      [0, 'done'],
    ])
  })

  it('that comes again before its answer is a copy, and both are answered when the first is settled', () => {
    const { take, answers } = openCalls()
    const settle = take('w1', toast('Saved'))!
    expect(take('w1', toast('Saved'))).toBeNull()
    expect(answers).toEqual([])
    settle('done')
    expect(answers).toHaveLength(2)
  })

  it.each([
    ['another message under the same id', 0, toast('Lost')],
    ['the same message under another id', 1, toast('Saved')],
    ['the same digits in a string', '0', toast('Saved')],
  ])('is no copy of %s', (_, request, message) => {
    const { take } = openCalls()
    take(0, toast('Saved'))
    expect(take(request, message)).not.toBeNull()
  })

  it('is forgotten after 32 further ones', () => {
    const { take } = openCalls()
    for (let request = 0; request < 32; request++) take(request, null)
    expect(take(0, null)).toBeNull()
    take(32, null)
    expect(take(0, null)).not.toBeNull()
  })

  it('answers 32 copies at most while it is unanswered', () => {
    const { take, answers } = openCalls()
    const settle = take(0, null)!
    for (let copy = 0; copy < 1000; copy++) expect(take(0, null)).toBeNull()
    settle('done')
    expect(answers).toHaveLength(32)
  })
})
