// @vitest-environment happy-dom
import { button, createWritable, divider, isWidgetError, item, type Section } from '@deskbridge/core'
import { collectUncaught } from '@deskbridge/fixtures/uncaught'
import { describe, expect, test, vi } from 'vitest'
import { mountSection } from '../../src/ui'
import { all, container, draw, one, renewContainer, texts } from './drawn-section'
import { countWaiting, holdFrames, nextFrame } from './frames'

renewContainer()
holdFrames()

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
    nextFrame()
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

  test('that is invalid at the start is rejected with the path of its first bad member, and nothing is added', () => {
    expect(() => draw([])).toThrow(expect.toSatisfy((error) => isWidgetError(error, 'INVALID_ARGUMENT')))
    expect(() => draw([{ type: 'button' }])).toThrow('components[0].data.label')
    expect(all('*')).toEqual([])
  })

  test('that is invalid later is reported when it would be rendered, and the one before stays', async () => {
    const { redraw } = draw([button('Refund')])
    const invalid = [{ type: 'button', data: { id: 'refund' } }]
    const named = expect.objectContaining({ message: expect.stringContaining('components[0].data.label') })
    expect(await collectUncaught(() => redraw(invalid))).toEqual([named])
    redraw(invalid)
    expect(await collectUncaught(nextFrame)).toEqual([named])
    redraw(['replaced before its frame'])
    redraw([button('Refund again')])
    expect(texts('button')).toEqual(['Refund'])
    expect(await collectUncaught(nextFrame)).toEqual([])
    expect(texts('button')).toEqual(['Refund again'])
  })
})

describe('changes', () => {
  test('are rendered once per frame: the first at once, of the others the last in the next frame', () => {
    const { redraw } = draw([button('0')])
    redraw([button('1')])
    expect(texts('button')).toEqual(['1'])
    for (const label of ['2', '3', '4']) redraw([button(label)])
    expect(texts('button')).toEqual(['1'])
    nextFrame()
    expect(texts('button')).toEqual(['4'])
    redraw([button('5')])
    expect(texts('button')).toEqual(['4'])
    nextFrame()
    expect(texts('button')).toEqual(['5'])
    nextFrame()
    redraw([button('6')])
    expect(texts('button')).toEqual(['6'])
  })

  test('in a flood cost one render per frame, and no frame is asked for when it is over', () => {
    const { section, undo } = draw([divider()])
    undo()
    const get = vi.fn<typeof section.get>(section.get)
    const release = mountSection(container, { ...section, get }, { onClick: () => {} })
    for (let frame = 0; frame < 3; frame++) {
      for (let change = 0; change < 1000; change++) section.set({ ...section.get()! })
      nextFrame()
    }
    nextFrame()
    expect([get.mock.calls.length, countWaiting()]).toEqual([5, 0])
    release()
  })

  test('that wait for a frame are not rendered after the section was undone', () => {
    const { redraw, undo, section } = draw([divider()])
    redraw([button('1')])
    const get = vi.spyOn(section, 'get')
    redraw([button('2')])
    undo()
    expect(countWaiting()).toBe(0)
    nextFrame()
    expect(get).not.toHaveBeenCalled()
  })

  test('are rendered in a page that has no animation frames too', () => {
    vi.useFakeTimers()
    Reflect.deleteProperty(globalThis, 'requestAnimationFrame')
    const { redraw } = draw([button('0')])
    for (const label of ['1', '2', '3']) redraw([button(label)])
    expect(texts('button')).toEqual(['1'])
    vi.runAllTimers()
    expect(texts('button')).toEqual(['3'])
    vi.useRealTimers()
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
