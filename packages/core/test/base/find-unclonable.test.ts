import { describe, expect, it } from 'vitest'
import { findUnclonable } from '../../src/base/find-unclonable'

describe('findUnclonable', () => {
  it('finds the innermost part that no message can carry, and its path', () => {
    const run = () => {}
    expect(findUnclonable({ name: 'a', data: { lines: [1, { run }] } })).toEqual(['data.lines.1.run', run])
    const id = Symbol('id')
    expect(findUnclonable({ kept: new Date(0), id })).toEqual(['id', id])
  })

  it('has no path for what can be posted, also for proxies, which are posted as plain data', () => {
    for (const value of [{ a: [1, new Map()] }, { proxy: new Proxy({}, {}) }, 'text'])
      expect(findUnclonable(value)).toEqual(['', value])
  })

  it('ends in data that contains itself', () => {
    const run = () => {}
    const data: Record<string, unknown> = { run }
    data['self'] = data
    expect(findUnclonable({ self: data, data })).toEqual(['self.run', run])
  })
})
