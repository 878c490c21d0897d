import { describe, expect, it } from 'vitest'
import { checkFault, createFaults, type Fault } from '../../src/faults'

const problemOf = (value: unknown) => {
  try {
    checkFault(value)
    return null
  } catch (error) {
    return error
  }
}

describe('a fault from outside', () => {
  it('is copied into a fresh object with the members that its kind has', () => {
    const given = { kind: 'malform', message: 'track', member: 'a.b', value: [1], times: 2, seed: undefined }
    const fault = checkFault(given)
    expect(fault).toEqual({ kind: 'malform', member: 'a.b', value: [1], message: 'track', times: 2 })
    expect(fault).not.toBe(given)
    expect(Object.keys(fault)).not.toContain('seed')
  })

  it('may carry undefined as a malformed value', () => {
    expect(Object.keys(checkFault({ kind: 'malform', value: undefined }))).toContain('value')
  })

  it.each<[unknown, RegExp]>([
    [null, /^The fault is null: it must be an object with a kind\.$/],
    [[], /^The fault is an empty array: it must be an object with a kind\.$/],
    [{}, /^The kind of the fault is undefined: it must be 'latency', 'jitter', /],
    [{ kind: 'constructor' }, /^The kind of the fault is "constructor": it must be 'latency', /],
    [
      { kind: 'latency' },
      /^The ms of the fault "latency" is undefined: it must be a number of milliseconds from 0 to 2147483647\.$/,
    ],
    [{ kind: 'latency', ms: '5' }, /^The ms of the fault "latency" is "5": /],
    [{ kind: 'latency', ms: NaN }, /^The ms of the fault "latency" is NaN: /],
    [{ kind: 'latency', ms: 1e12 }, /^The ms of the fault "latency" is 1000000000000: /],
    [{ kind: 'duplicate', copies: 1.5 }, /it must be an integer from 1 to 1000\.$/],
    [
      { kind: 'drop', probability: 2 },
      /^The probability of the fault "drop" is 2: it must be a number from 0 to 1\.$/,
    ],
    [{ kind: 'drop', message: 5 }, /^The message of the fault "drop" is 5: it must be a string\.$/],
    [{ kind: 'drop', direction: 'up' }, /it must be 'to-widget' or 'to-host'\.$/],
    [{ kind: 'never', direction: 'to-widget' }, /it must be 'to-host'\.$/],
    [
      { kind: 'drop', copies: 2 },
      /^The name of a setting of the fault "drop" is "copies": it must be one of message, direction, times, probability, seed\.$/,
    ],
    [JSON.parse('{ "kind": "drop", "__proto__": { "times": 0 } }'), /is "__proto__"/],
  ])('%#: %j is rejected with the value and the remedy', (value, message) => {
    expect(problemOf(value)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(message),
    })
  })

  it('that is rejected switches nothing on', () => {
    const faults = createFaults()
    expect(() => faults.add({ kind: 'latency', ms: -1 })).toThrow(/-1/)
    expect(faults.active.get()).toEqual([])
  })

  it('that is switched on as data acts like one that is switched on by its method, and goes the same way', () => {
    const faults = createFaults()
    const fault: Fault = { kind: 'drop', message: 'track' }
    const off = faults.add(fault)
    expect(faults.active.get()).toEqual([fault])
    expect(faults.pick('track', 'to-host')).toHaveLength(1)
    off()
    expect(faults.active.get()).toEqual([])
  })
})
