// @vitest-environment happy-dom
import { button, createWritable, divider, isWidgetError, item, type Section } from '@deskbridge/core'
import { describe, expect, test } from 'vitest'
import { mountSection } from '../../src/ui'
import { all, container, draw, one, texts } from './drawn-section'

describe('a section', () => {
  test('is a region with a heading, both called by its title', () => {
    draw([divider()])
    expect(one('section').getAttribute('aria-label')).toBe('Orders')
    expect(one('section > h3').textContent).toBe('Orders')
  })

  test('has an image beside its heading when it names one', () => {
    draw([divider()], { imgUrl: 'https://example.com/logo.png' })
    expect(one('h3 > img').getAttribute('src')).toBe('https://example.com/logo.png')
  })

  test('is nothing at all when it is null, and comes and goes with its value', () => {
    const { section } = draw([divider()])
    const drawn = section.get()
    section.set(null)
    expect(all('section')).toEqual([])
    section.set(drawn)
    expect(all('section')).toHaveLength(1)
  })

  test('stands beside what its container already has', () => {
    container.append(document.createElement('p'))
    const { undo } = draw([divider()])
    expect(all('p, section')).toHaveLength(2)
    undo()
    expect(all('*').map(({ tagName }) => tagName)).toEqual(['P'])
  })

  test('is no longer listened to after it was undone', () => {
    const { undo, redraw } = draw([divider()])
    undo()
    undo()
    expect(() => redraw(['invalid'])).not.toThrow()
    expect(all('*')).toEqual([])
  })

  test('is drawn from either vocabulary alike', () => {
    const { undo } = draw([item({ title: '#1001', value: '€42' }), divider()])
    const ours = container.innerHTML
    undo()
    draw([{ type: 'title', data: { title: '#1001', value: '€42' } }, { type: 'line' }])
    expect(container.innerHTML).toBe(ours)
  })

  test('that is invalid is refused by the path of its first bad member, and the one before stays', () => {
    const { redraw } = draw([button('Refund')])
    expect(() => redraw([{ type: 'button', data: { id: 'refund' } }])).toThrow('components[0].data.label')
    expect(texts('button')).toEqual(['Refund'])
    expect(() => draw([])).toThrow(expect.toSatisfy((error) => isWidgetError(error, 'INVALID_ARGUMENT')))
    expect(all('section')).toHaveLength(1)
  })
})

describe('the style', () => {
  const sheets = (root: Document | ShadowRoot = document) => root.adoptedStyleSheets.length

  test('is there once however many sections are mounted, and leaves with the last', () => {
    const { undo } = draw([divider()])
    const second = draw([divider()])
    expect(sheets()).toBe(1)
    undo()
    undo()
    expect(sheets()).toBe(1)
    second.undo()
    expect(sheets()).toBe(0)
    expect(document.querySelectorAll('style')).toHaveLength(0)
  })

  test('is given to the shadow root that the section is in, and not to the document', () => {
    const root = container.attachShadow({ mode: 'open' })
    const inner = root.appendChild(document.createElement('div'))
    const undo = mountSection(inner, createWritable<Section | null>(null), { onClick: () => {} })
    expect([sheets(root), sheets()]).toEqual([1, 0])
    undo()
    expect(sheets(root)).toBe(0)
  })

  test('leaves the sheets of others alone', () => {
    const other = new CSSStyleSheet()
    document.adoptedStyleSheets = [other]
    draw([divider()]).undo()
    expect(document.adoptedStyleSheets).toEqual([other])
    document.adoptedStyleSheets = []
  })
})
