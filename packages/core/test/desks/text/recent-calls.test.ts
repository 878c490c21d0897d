import { describe, expect, it } from 'vitest'
import { createRecentCalls } from '../../../src/desks/text'

const toast = (content: string) => ({ message: 'set_toast', data: { content } })

describe('T83 a call', () => {
  it('that comes again after its response is a copy, and the response is known', () => {
    const calls = createRecentCalls<string>()
    calls.add(0, toast('Saved')).call.response = 'done'
    expect(calls.add(0, toast('Saved'))).toEqual({
      isCopy: true,
      call: { request: 0, message: toast('Saved'), response: 'done', waitingCopies: 0 },
    })
  })

  it('that comes again before its response is a copy, which is counted', () => {
    const calls = createRecentCalls<string>()
    const { call } = calls.add('w1', toast('Saved'))
    expect(calls.add('w1', toast('Saved'))).toEqual({ isCopy: true, call })
    expect(call.waitingCopies).toBe(1)
  })

  it.each([
    ['another message under the same id', 0, toast('Lost')],
    ['the same message under another id', 1, toast('Saved')],
    ['the same digits in a string', '0', toast('Saved')],
  ])('is no copy of %s', (_, request, message) => {
    const calls = createRecentCalls<string>()
    calls.add(0, toast('Saved'))
    expect(calls.add(request, message).isCopy).toBe(false)
  })

  it('is forgotten after 32 further ones', () => {
    const calls = createRecentCalls<string>()
    for (let request = 0; request < 32; request++) calls.add(request, null)
    expect(calls.add(0, null).isCopy).toBe(true)
    calls.add(32, null)
    expect(calls.add(0, null).isCopy).toBe(false)
  })

  it('has 32 waiting copies at most', () => {
    const calls = createRecentCalls<string>()
    const { call } = calls.add(0, null)
    for (let copy = 0; copy < 1000; copy++) expect(calls.add(0, null).isCopy).toBe(true)
    expect(call.waitingCopies).toBe(32)
  })
})
