import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSection } from '../../src/model/parse-section'
import type { Section, TagsComponent } from '../../src/model/section'
import { sectionDefaults, sectionLimits } from '../../src/model/section-defaults'
import { reportFigure } from '../../../../e2e/fixtures/figures-file'
import { anySection, fuzzRuns, fuzzTimeoutMs } from '../../../../fixtures/any-section'
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

  it.each([[undefined], [''], [5], [null], [['Notes']]])('T231 must have a title: %j is not one', (title) => {
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

  it('states for each invalid member what it must be', () => {
    const result = parseSection({})
    expect(result).toEqual({
      ok: false,
      issues: [
        { path: 'title', message: expect.stringMatching(/^must be /) },
        { path: 'components', message: expect.stringMatching(/^must be /) },
      ],
    })
  })

  it('T248 has an imgUrl that is a string and an openApp that is a boolean, when they are there', () => {
    const section = { title: 'Notes', components: [good] }
    expect(pathsOf({ ...section, imgUrl: {}, openApp: 'yes' })).toEqual(['imgUrl', 'openApp'])
    expect(parseSection({ ...section, imgUrl: null, openApp: null })).toEqual({ ok: true, section })
  })

  it('T252 is read without the members that no table names', () => {
    const link = { type: 'link', data: { url: 'x', inline: true } }
    const section = {
      ...{ title: 'Notes', note: 1, tag: 'script' },
      components: [{ ...link, attributes: {}, data: { ...link.data, color: 'red', onclick: 'x' } }],
    }
    expect(parseSection(section)).toEqual({ ok: true, section: { title: 'Notes', components: [link] } })
  })

  it('T253 is read by its own members alone', () => {
    const whole = { title: 'Notes', components: [good] }
    expect(pathsOf(Object.create(whole))).toEqual(['title', 'components'])
    expect(pathsOf(JSON.parse(`{ "__proto__": ${JSON.stringify(whole)} }`))).toEqual(['title', 'components'])
    const proto = JSON.parse('{ "__proto__": { "openApp": "yes" }, "constructor": 5 }')
    expect(parseSection({ ...proto, ...whole })).toEqual({ ok: true, section: whole })
  })

  it('T253 consists of new plain objects, whatever methods its lists have', () => {
    const components = Object.assign([good], { constructor: 5, map: 5, [Symbol.iterator]: 5 })
    const result = parseSection({ title: 'Notes', components })
    expect(result).toStrictEqual({ ok: true, section: { title: 'Notes', components: [good] } })
  })

  it.each([
    ['throws when it is read', new Proxy({}, { getOwnPropertyDescriptor: () => expect.fail() })],
    ['was revoked', revoked()],
  ])('that %s is a bad one, and reading it does not throw', (_what, value) => {
    expect(pathsOf(value)).toEqual([''])
  })

  it('T251 has a maximum number of components, and the message has the actual one', () => {
    const listOf = (length: number) => ({ title: 'Notes', components: Array.from({ length }, () => good) })
    expect(pathsOf(listOf(sectionLimits.components))).toEqual([])
    expect(parseSection(listOf(20_000))).toEqual({
      ok: false,
      issues: [{ path: 'components', message: 'must be at most 500 components, got 20000' }],
    })
    const endless = Object.assign([], { length: 2 ** 32 - 1 })
    expect(pathsOf({ title: 'Notes', components: endless })).toEqual(['components'])
  })

  it('T251 has at most so many tags in all its lists, and characters in all its strings', () => {
    const tagsOf = (length: number) => ({
      type: 'tags',
      data: { tags: Array.from({ length }, () => 'late') },
    })
    expect(pathsOfComponents(tagsOf(sectionLimits.tags - 1), tagsOf(1))).toEqual([])
    expect(pathsOfComponents(tagsOf(sectionLimits.tags), tagsOf(1))).toEqual(['components[1].data.tags'])
    const value = 'x'.repeat(sectionLimits.characters / 2)
    expect(pathsOfComponents({ type: 'item', data: { value } })).toEqual([])
    expect(pathsOfComponents(...[1, 2].map(() => ({ type: 'item', data: { value } })))).toEqual([''])
  })

  it('is never changed by being read', () => {
    const list = Object.freeze(['late'])
    const data = Object.freeze({ tags: list, color: 'red' })
    const components = Object.freeze([Object.freeze({ type: 'tags', data })])
    const { section } = parseSection(Object.freeze({ title: 'Notes', components })) as { section: Section }
    expect(section.components[0]).toEqual({ type: 'tags', data: { tags: ['late'] } })
    expect((section.components[0] as TagsComponent).data.tags).not.toBe(list)
  })

  it('never throws, and is parsed again unchanged', { timeout: fuzzTimeoutMs }, () => {
    fc.assert(
      fc.property(anySection, (value) => {
        const result = parseSection(value)
        expect(result.ok || result.issues.length > 0).toBe(true)
        if (!result.ok) return
        expect(isPlain(result.section)).toBe(true)
        expect(parseSection(result.section)).toStrictEqual(result)
      }),
      { numRuns: fuzzRuns },
    )
    reportFigure({
      figure: 'sections parsed',
      value: fuzzRuns.toLocaleString('en-US'),
      bound: 'no exception',
      ok: true,
    })
  })
})

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** Returns whether a section is nothing but plain objects and lists, strings, booleans and handlers. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object') return ['string', 'boolean', 'function'].includes(typeof value)
  const parent = Object.getPrototypeOf(value)
  const isKnown = parent === Object.prototype || parent === Array.prototype
  const hasIndexesOnly = !Array.isArray(value) || Reflect.ownKeys(value).length === value.length + 1
  return isKnown && hasIndexesOnly && Object.values(value!).every(isPlain)
}

describe('a component', () => {
  it.each([[null], [undefined], ['text'], [[]], [5]])('T233 must be an object: %j', (component) => {
    expect(pathsOfComponents(good, component)).toEqual(['components[1].type'])
  })

  it('T233 is no hole', () => {
    expect(pathsOf({ title: 'Notes', components: Object.assign([good], { length: 2 }) })).toEqual([
      'components[1].type',
    ])
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

  it.each([
    [
      'an item',
      { type: 'item', data: { title: 5, value: 'x', clickable: null } },
      { title: '5', value: 'x' },
    ],
    [
      'a label',
      { type: 'label_value', data: { label: 'Orders', value: 0 } },
      { label: 'Orders', value: '0' },
    ],
    ['a list', { type: 'tags', data: { tags: ['late', 7], label: null } }, { tags: ['late', '7'] }],
    ['no list', { type: 'tags', data: { tags: null } }, {}],
    ['no data', { type: 'label_value', data: null }, {}],
  ])('T248 T249 reads numbers as strings and leaves out null, in %s', (_what, component, data) => {
    const result = parseSection({ title: 'Notes', components: [component] })
    expect(result).toMatchObject({ ok: true, section: { components: [{ data }] } })
  })

  it.each(['text', 5, true, ['text']])('T250 has data that is an object, not %j', (data) => {
    expect(pathsOfComponents(good, { type: 'label_value', data })).toEqual(['components[1].data'])
    expect(pathsOfComponents(good, { type: 'button', data })).toEqual(['components[1].data'])
  })

  it.each(
    [{}, [{ tag: 'img' }], true, Number.NaN, 7n, new Date(5), Object('boxed')].flatMap((value) => [
      ['item', 'value', value] as const,
      ['item', 'description', value] as const,
      ['item', 'id', value] as const,
      ['item', 'link', value] as const,
      ['item', 'imgUrl', value] as const,
      ['label_value', 'label', value] as const,
      ['label_value', 'value', value] as const,
      ['label_value', 'iconUrl', value] as const,
      ['label_value', 'url', value] as const,
      ['link', 'value', value] as const,
      ['tags', 'label', value] as const,
    ]),
  )('T248 of type %s has a %s that is a string: %s is none', (type, member, value) => {
    const data = { title: 'Latest', url: 'https://shop.example.com', [member]: value }
    expect(pathsOfComponents({ type, data })).toEqual([`components[0].data.${member}`])
  })

  it.each([
    ['item', 'clickable'],
    ['item', 'openApp'],
    ['button', 'openApp'],
    ['button', 'primary'],
    ['button', 'secondary'],
    ['link', 'inline'],
  ])('T248 of type %s has a boolean as its %s, when it is there', (type, member) => {
    const data = { title: 'Latest', id: 'a', label: 'A', url: 'https://shop.example.com' }
    for (const value of ['true', 1, {}]) {
      const component = { type, data: { ...data, [member]: value } }
      expect(pathsOfComponents(component)).toEqual([`components[0].data.${member}`])
    }
  })

  it('T249 has tags that are strings, without holes', () => {
    const list = Object.assign(['late'], { length: 4, 2: {}, 3: null })
    expect(pathsOfComponents({ type: 'tags', data: { tags: list } })).toEqual(
      [1, 2, 3].map((index) => `components[0].data.tags[${index}]`),
    )
  })

  it('keeps a handler that its own program gives, and drops what cannot be called', () => {
    const onClick = () => {}
    const parse = (handler: unknown) =>
      parseSection({ title: 'Notes', components: [{ type: 'item', data: { value: 'x', onClick: handler } }] })
    expect(parse(onClick)).toMatchObject({ section: { components: [{ data: { value: 'x', onClick } }] } })
    expect(parse('run()')).toMatchObject({ section: { components: [{ data: { value: 'x' } }] } })
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
