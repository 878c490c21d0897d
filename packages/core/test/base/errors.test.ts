import { describe, expect, it } from 'vitest'
import { isWidgetError, WidgetError } from '../../src/base/errors'

// That copies of the package know each other's errors is in connection/copies.test.ts.

describe('a WidgetError', () => {
  it('is an Error with a name, a code, a message and a cause', () => {
    const cause = new Error('why')
    const error = new WidgetError('REJECTED', 'The desk refused: why', { cause })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'WidgetError',
      code: 'REJECTED',
      message: 'The desk refused: why',
      cause,
    })
    expect(String(error)).toBe('WidgetError: The desk refused: why')
  })

  it('shows no brand when it is listed or written', () => {
    const error = new WidgetError('CLOSED', 'Closed.')
    expect(Object.keys(error).sort()).toEqual(['code', 'name'])
  })

  it('is identified by its brand, and by its code where one is given', () => {
    const error = new WidgetError('CLOSED', 'Closed.')
    expect(isWidgetError(error)).toBe(true)
    expect(isWidgetError(error, 'CLOSED')).toBe(true)
    expect(isWidgetError(error, 'REJECTED')).toBe(false)
    for (const other of [new Error('Closed.'), { code: 'CLOSED' }, 'CLOSED', null, undefined, 0]) {
      expect(isWidgetError(other)).toBe(false)
    }
  })
})
