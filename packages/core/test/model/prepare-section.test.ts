import { describe, expect, it } from 'vitest'
import { parseSection } from '../../src/model/parse-section'
import { prepareSection } from '../../src/model/prepare-section'
import { button, divider, item, labelValue, link, tags, type Section } from '../../src/model/section'

const prepare = (...components: Section['components']) => prepareSection({ title: 'Notes', components })
const idsOf = ({ section }: ReturnType<typeof prepare>) =>
  section.components.map((component) =>
    'data' in component && 'id' in component.data ? component.data.id : null,
  )

describe('builders', () => {
  it('build components that are valid', () => {
    const components = [
      item({ title: 'Latest', value: 'Called back' }),
      item({ value: 'Open', onClick() {} }),
      button('Refund'),
      labelValue('Orders', '3', { url: 'https://shop.example.com' }),
      link('Shop', 'https://shop.example.com', { inline: false }),
      divider(),
      tags(['late'], 'Tags'),
      tags([]),
    ]
    expect(parseSection({ title: 'Notes', components })).toMatchObject({ ok: true })
  })

  it('put their arguments where the components have them', () => {
    expect(link('Shop', 'https://shop.example.com')).toEqual({
      type: 'link',
      data: { value: 'Shop', url: 'https://shop.example.com' },
    })
    expect(labelValue('Orders', '3')).toEqual({ type: 'label_value', data: { label: 'Orders', value: '3' } })
    expect(tags(['late'])).toEqual({ type: 'tags', data: { tags: ['late'] } })
    expect(button('Refund', { id: 'refund', primary: true })).toEqual({
      type: 'button',
      data: { id: 'refund', label: 'Refund', primary: true },
    })
  })

  it('make an item with a handler clickable, and no other', () => {
    expect(item({ title: 'Latest', onClick() {} }).data).toMatchObject({
      clickable: true,
      id: expect.any(String),
    })
    expect(item({ title: 'Latest' }).data).toEqual({ title: 'Latest' })
  })
})

describe('a prepared section', () => {
  it('has no functions in it, and can be cloned', () => {
    const prepared = prepare(button('Refund', { onClick() {} }), item({ title: 'Latest', onClick() {} }))
    expect(structuredClone(prepared.section)).toEqual(prepared.section)
    expect(JSON.stringify(prepared.section)).not.toContain('onClick')
  })

  it('has an id for each handler, of its own, by which the handler is found', () => {
    const called: string[] = []
    const prepared = prepare(
      button('Refund', { onClick: () => called.push('one') }),
      button('Refund', { onClick: () => called.push('two') }),
      item({ title: 'Refund', onClick: () => called.push('three') }),
      item({ value: 'Refund', onClick: () => called.push('four') }),
    )
    const ids = idsOf(prepared)
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) prepared.handlers.get(id!)!()
    expect(called).toEqual(['one', 'two', 'three', 'four'])
  })

  it('has the same ids when it is created again with other values beside them', () => {
    const make = (note: string) =>
      prepare(
        labelValue('Latest', note),
        button('Refund', { onClick() {} }),
        button('Refund', { onClick() {} }),
      )
    expect(idsOf(make('one'))).toEqual(idsOf(make('two')))
  })

  it.each([
    ['before', [button('Delete', { onClick() {} }), button('Delete')]],
    ['after', [button('Delete'), button('Delete', { onClick() {} })]],
  ])(
    'has ids that differ between a component with a handler and one without, %s it',
    (_where, components) => {
      expect(new Set(idsOf(prepare(...components))).size).toBe(2)
    },
  )

  it('keeps the ids that were given', () => {
    const prepared = prepare(
      button('Refund', { id: 'refund', onClick() {} }),
      button('Other', { id: 'other' }),
    )
    expect(idsOf(prepared)).toEqual(['refund', 'other'])
    expect([...prepared.handlers.keys()]).toEqual(['refund'])
  })

  it('shares nothing with its source', () => {
    const list = ['late']
    const { section } = prepare(tags(list))
    list.push('vip')
    expect(section.components).toEqual([{ type: 'tags', data: { tags: ['late'] } }])
  })

  it('drops a handler that is no function', () => {
    const { section, handlers } = prepare(button('Refund', { id: 'a', onClick: undefined as never }))
    expect(section.components).toEqual([button('Refund', { id: 'a' })])
    expect(handlers.size).toBe(0)
  })

  it('T241 is rejected with the path of the first invalid member', () => {
    expect(() => prepare(divider(), button(''))).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARGUMENT',
        message: expect.stringContaining('components[1].data.'),
      }),
    )
  })
})
