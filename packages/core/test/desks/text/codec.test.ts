import { describe, expect, it } from 'vitest'
import { deserializeError, isHostEvent, serializeError } from '../../../src/desks/text'

describe('errors on the wire', () => {
  it('T76 have the message and, when it is an own property, the code', () => {
    expect(serializeError(new RangeError('Too long.'))).toEqual({
      real: true,
      error: { message: 'Too long.' },
    })
    for (const code of ['TIMEOUT', 0, '', null, false]) {
      const error = Object.assign(new Error('Late.'), { code })
      expect(serializeError(error)).toEqual({ real: true, error: { message: 'Late.', code } })
    }
  })

  it('T76 have no code that is inherited, and neither name, stack nor cause', () => {
    class CodedError extends Error {
      get code() {
        return 'INHERITED'
      }
    }
    const error = new CodedError('Late.', { cause: 'sleep' })
    expect(serializeError(error)).toEqual({ real: true, error: { message: 'Late.' } })
  })

  it('T77 are the raw value when it is no Error', () => {
    for (const value of ['no', 0, null, undefined, { message: 'no' }]) {
      expect(serializeError(value)).toEqual({ real: false, error: value })
    }
  })

  it('T78 are read as an Error whatever was sent', () => {
    for (const value of [
      undefined,
      null,
      'no',
      {},
      { real: true },
      { real: true, error: null },
      { real: true, error: {} },
    ]) {
      expect(deserializeError(value)).toBeInstanceOf(Error)
    }
  })

  it('T76 T78 survive the way there and back', () => {
    const error = Object.assign(new Error('Late.'), { code: 0 })
    expect(deserializeError(structuredClone(serializeError(error)))).toMatchObject({
      message: 'Late.',
      code: 0,
    })
    expect(deserializeError(structuredClone(serializeError('no')))).toMatchObject({ value: 'no' })
  })
})

it('T117 an event of the host is a record with a prefixed name', () => {
  expect(isHostEvent({ event_name: 'livechat:x' })).toBe(true)
  for (const data of [null, 'livechat:x', [], {}, { event_name: 'x' }, { event_name: ['livechat:x'] }]) {
    expect(isHostEvent(data)).toBe(false)
  }
})
