// @vitest-environment happy-dom
import { button, divider, item, labelValue } from '@deskbridge/core'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { patchChildren, type VirtualElement } from '../../src/ui/patch-children'
import { all, container, draw, one, renewContainer, texts } from './drawn-section'

renewContainer()

describe('an update', () => {
  test('keeps the focus on a button whose label and look change', () => {
    const { redraw, clicked } = draw([labelValue('Orders', '2'), button('Refund', { id: 'refund' })])
    const focused = one('button')
    focused.focus()
    redraw([labelValue('Orders', '1'), button('Refund again', { id: 'refund', primary: true })])
    expect(one('button')).toBe(focused)
    expect(document.activeElement).toBe(focused)
    expect(focused.textContent).toBe('Refund again')
    expect(focused.dataset['rank']).toBe('primary')
    focused.click()
    expect(clicked).toEqual(['refund'])
  })

  test.each([
    ['come before it', [], [divider(), item({ title: 'A' })]],
    ['go from before it', [divider(), item({ title: 'A' })], []],
    ['change their kind before it', [divider()], [item({ title: 'A' })]],
  ])('keeps the focus on a button when components %s', (_, before, after) => {
    const { redraw } = draw([...before, button('Refund')])
    const focused = one('button')
    focused.focus()
    // A browser takes the focus from an element that is moved, a test DOM does not.
    const insertBefore = vi.spyOn(one('section'), 'insertBefore')
    redraw([...after, button('Refund')])
    expect(insertBefore.mock.calls.map(([moved]) => moved)).not.toContain(focused)
    expect(document.activeElement).toBe(focused)
    expect(one('section').lastElementChild).toBe(focused)
    expect(all('section > *')).toHaveLength(after.length + 2)
  })

  test('draws another button when the id is another', () => {
    const { redraw } = draw([button('Refund', { id: 'a' })])
    const former = one('button')
    redraw([button('Refund', { id: 'b' })])
    expect(one('button')).not.toBe(former)
  })

  test('changes what a click on the same button does', () => {
    const onOpenApp = vi.fn<() => void>()
    const { redraw } = draw([button('Orders')], {}, { onOpenApp })
    redraw([button('Orders', { openApp: true })])
    one('button').click()
    expect(onOpenApp).toHaveBeenCalledOnce()
  })

  test('takes away what a component no longer has', () => {
    const { redraw, clicked } = draw([
      item({ title: 'A', description: 'old', imgUrl: 'https://example.com/1.png', id: 'a', clickable: true }),
    ])
    redraw([item({ title: 'A', id: 'a' })])
    one('.deskbridge-section-item').click()
    expect(all('img, button, .deskbridge-section-item-description')).toEqual([])
    expect(clicked).toEqual([])
  })

  test('puts components into their new order', () => {
    const { redraw } = draw([button('A'), button('B'), button('C')])
    const [a, b, c] = all('button')
    redraw([button('C'), button('A'), button('B')])
    expect(all('button')).toEqual([c, a, b])
  })

  test('keeps two components with one id apart', () => {
    const { redraw, clicked } = draw([button('A', { id: 'same' }), button('B', { id: 'same' })])
    redraw([button('A2', { id: 'same' }), button('B2', { id: 'same' })])
    expect(texts('button')).toEqual(['A2', 'B2'])
    all('button')[1]!.click()
    expect(clicked).toEqual(['same'])
  })

  test.each([
    ['the first to the end', ['B', 'C', 'D', 'A'], ['A']],
    ['the last to the front', ['D', 'A', 'B', 'C'], ['D']],
    ['the last two to the front', ['C', 'D', 'A', 'B'], ['C', 'D']],
    ['one away from between the others', ['A', 'C', 'D', 'B'], ['B']],
  ])('that moves %s moves nothing else', (_what, order, moved) => {
    const { redraw } = draw(['A', 'B', 'C', 'D'].map((label) => button(label)))
    const insertBefore = vi.spyOn(one('section'), 'insertBefore')
    redraw(order.map((label) => button(label)))
    expect(texts('button')).toEqual(order)
    expect(insertBefore.mock.calls.map(([element]) => element.textContent)).toEqual(moved)
  })

  test('reaches the wanted order from any other, with each element kept', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g'))
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const toElements = (list: string[]) =>
          list.map((key) => ({ tag: 'li', name: 'x', key, text: key }) as const)
        container.replaceChildren()
        patchChildren(container, toElements(before))
        const former = new Map(all('li').map((element) => [element.textContent, element]))
        patchChildren(container, toElements(after))
        expect(texts('li')).toEqual(after)
        const stayed = all('li').filter(({ textContent }) => former.has(textContent))
        expect(stayed.map((element) => former.get(element.textContent) === element)).not.toContain(false)
      }),
    )
  })

  test('looks at each child a fixed number of times, in whatever order they come', () => {
    const countLooks = (length: number) => {
      let looks = 0
      const children = Array.from({ length }, (_, index): VirtualElement => {
        const child = { tag: 'hr', name: 'divider' } as const
        return Object.defineProperty(child, 'key', { get: () => (looks++, `${index}`) })
      })
      container.replaceChildren()
      patchChildren(container, children)
      patchChildren(container, [...children].reverse())
      return looks
    }
    expect(countLooks(400)).toBe(2 * countLooks(200))
  })

  test('removes what somebody else has put between the components', () => {
    const { redraw } = draw([divider(), button('A')])
    one('hr').before(document.createElement('b'))
    redraw([divider(), button('A')])
    expect(all('b')).toEqual([])
    expect(texts('button')).toEqual(['A'])
  })
})
