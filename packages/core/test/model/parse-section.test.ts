import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSection } from '../../src/model/parse-section'
import { sectionDefaults } from '../../src/model/section-defaults'
import { anyData, brokenMessage } from '../fixtures/garbage'
import { protocolRows } from '../fixtures/protocol-page'

/** Returns the paths of what is wrong with a section. */
const pathsOf = (value: unknown) => {
  const result = parseSection(value)
  return result.ok ? [] : result.issues.map(({ path }) => path)
}
const pathsOfComponents = (...components: unknown[]) => pathsOf({ title: 'Notes', components })
const good = { type: 'label_value', data: { label: 'Orders', value: '3' } }

describe('a section', () => {
  it.each([[null], [undefined], ['text'], [5], [[]], [() => {}]])('T230 must be an object: %j', (value) => {
    expect(pathsOf(value)).toEqual([''])
  })

  it.each([[undefined], [''], [5], [null], [['Notes']]])('T231 must have a title: %j is none', (title) => {
    expect(pathsOf({ title, components: [good] })).toEqual(['title'])
  })

  it.each([[undefined], [[]], [{}], ['text'], [null]])(
    'T232 must have components: %j are none',
    (components) => {
      expect(pathsOf({ title: 'Notes', components })).toEqual(['components'])
    },
  )

  it('reports every bad member, in its order', () => {
    const components = [good, null, { type: 'button', data: {} }, { type: 'item', data: { imgSize: 'huge' } }]
    expect(pathsOf({ title: '', components })).toEqual([
      'title',
      'components[1].type',
      'components[2].data.label',
      'components[2].data.id',
      'components[3].data.title',
      'components[3].data.imgSize',
    ])
  })

  it('says for each bad member what it must be', () => {
    const result = parseSection({})
    expect(result).toEqual({
      ok: false,
      issues: [
        { path: 'title', message: expect.stringMatching(/^must be /) },
        { path: 'components', message: expect.stringMatching(/^must be /) },
      ],
    })
  })

  it('T229 keeps the members that no table names', () => {
    const section = {
      title: 'Notes',
      note: 1,
      components: [{ type: 'link', data: { url: 'x', colour: 'red' } }],
    }
    expect(parseSection(section)).toEqual({ ok: true, section })
  })

  it('never throws, and is never changed by being read', () => {
    const whole = {
      title: 'Notes',
      components: [
        good,
        { type: 'button', data: { id: 'a', label: 'A' } },
        { type: 'tags', data: { tags: ['a'] } },
      ],
    }
    fc.assert(
      fc.property(fc.oneof(anyData, brokenMessage([whole])), (value) => {
        const before = structuredClone(value)
        const result = parseSection(value)
        expect(result.ok || result.issues.length > 0).toBe(true)
        expect(value).toEqual(before)
      }),
    )
  })
})

describe('a component', () => {
  it.each([[null], [undefined], ['text'], [[]], [5]])('T233 must be an object: %j', (component) => {
    expect(pathsOfComponents(good, component)).toEqual(['components[1].type'])
  })

  it.each([
    ['header'],
    ['customer'],
    ['Button'],
    [''],
    [undefined],
    [5],
    ['toString'],
    ['__proto__'],
    [{ toString: 1 }],
  ])('T227 T234 must have a known type: %j is none', (type) => {
    expect(pathsOfComponents(good, { type, data: { id: 'a', label: 'A' } })).toEqual(['components[1].type'])
  })

  it('T220 to T226 is read in either vocabulary as the neutral type', () => {
    const data = { title: 'Latest', id: 'a', label: 'A', url: 'https://shop.example.com', tags: ['late'] }
    const rows = [...protocolRows('text')].filter(([rule]) => rule >= 'T220' && rule <= 'T225')
    expect(rows).toHaveLength(6)
    for (const [, [neutral, ...words]] of rows) {
      for (const type of [neutral!, ...words.slice(0, 2)].filter((word) => word !== '–')) {
        const result = parseSection({ title: 'Notes', components: [{ type, data }] })
        expect(result).toMatchObject({ ok: true, section: { components: [{ type: neutral }] } })
      }
    }
  })

  const required: [rule: string, type: string, data: unknown, path: string][] = [
    ['T235', 'button', { id: 'a' }, 'data.label'],
    ['T235', 'button', { id: 'a', label: '' }, 'data.label'],
    ['T235', 'button', { id: 'a', label: 5 }, 'data.label'],
    ['T236', 'button', { label: 'A' }, 'data.id'],
    ['T236', 'button', { label: 'A', id: '' }, 'data.id'],
    ['T236', 'button', { label: 'A', id: 7 }, 'data.id'],
    ['T237', 'link', { value: 'Shop' }, 'data.url'],
    ['T237', 'link', undefined, 'data.url'],
    ['T237', 'link', { url: {} }, 'data.url'],
    ['T238', 'item', {}, 'data.title'],
    ['T238', 'title', { title: '', value: '' }, 'data.title'],
    ['T238', 'item', null, 'data.title'],
    ['T239', 'title', { title: 'Latest', imgSize: 'medium' }, 'data.imgSize'],
    ['T239', 'item', { value: 'x', imgSize: null }, 'data.imgSize'],
    ['T247', 'tags', { tags: 'late' }, 'data.tags'],
    ['T247', 'tags', { tags: {} }, 'data.tags'],
  ]
  it.each(required)('%s %s with %j is invalid at %s', (_rule, type, data, path) => {
    expect(pathsOfComponents(good, { type, data })).toEqual([`components[1].${path}`])
  })

  it.each([
    ['T238', 'title', { value: 'only this' }],
    ['T239', 'item', { title: 'Latest', imgSize: 'small' }],
    ['T240', 'label_value', undefined],
    ['T240', 'line', undefined],
    ['T240', 'divider', { anything: 1 }],
    ['T240', 'tags', undefined],
    ['T240', 'tags', {}],
    ['T247', 'tags', { tags: [] }],
  ])('%s %s with %j is valid', (_rule, type, data) => {
    expect(pathsOfComponents({ type, data })).toEqual([])
  })

  it('T229 keeps its data as they are', () => {
    const data = { id: 'a', label: 'A', primary: true, secondary: true, colour: 'red' }
    const result = parseSection({ title: 'Notes', components: [{ type: 'button', data }] })
    expect(result).toMatchObject({ ok: true, section: { components: [{ data }] } })
  })
})

it('T228 the defaults are one table', () => {
  expect(sectionDefaults).toEqual({
    imgSize: 'big',
    clickable: false,
    openApp: false,
    primary: false,
    secondary: false,
    inline: true,
  })
})
