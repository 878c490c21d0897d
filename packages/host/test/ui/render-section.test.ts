// @vitest-environment happy-dom
import { button, divider, item, labelValue, link, tags } from '@deskbridge/core'
import { describe, expect, test, vi } from 'vitest'
import { all, draw, one, renewContainer, texts } from './drawn-section'

renewContainer()

describe('an item', () => {
  test('shows its title, value and description, in this order', () => {
    draw([item({ description: 'Shipped', value: '€42', title: '#1001' })])
    expect(texts('.deskbridge-section-item-texts > *')).toEqual(['#1001', '€42', 'Shipped'])
  })

  test('needs no title when it has a value', () => {
    draw([item({ value: '€42' })])
    expect(one('.deskbridge-section-item').textContent).toBe('€42')
  })

  test.each([
    [undefined, 'big'],
    ['big', 'big'],
    ['small', 'small'],
  ] as const)('of image size %s has a %s image that is silent to screen readers', (imgSize, drawn) => {
    draw([item({ title: '#1001', imgUrl: 'https://example.com/1.png', ...(imgSize && { imgSize }) })])
    const image = one('.deskbridge-section-item img')
    expect(image.dataset['size']).toBe(drawn)
    expect(image.getAttribute('alt')).toBe('')
  })

  test('is plain text unless it says that it is clickable', () => {
    const { clicked } = draw([item({ title: '#1001', id: 'order' })])
    expect(all('button, a')).toEqual([])
    one('.deskbridge-section-item').click()
    expect(clicked).toEqual([])
  })

  test.each(['clickable', 'openApp'])('with an id that is %s is one button that tells the id', (member) => {
    const { clicked } = draw([item({ title: '#1001', value: '€42', id: 'order', [member]: true })])
    one('button').click()
    expect(one('button').textContent).toBe('#1001€42')
    expect(clicked).toEqual(['order'])
  })

  test('has its title as a link when it names one', () => {
    draw([item({ title: '#1001', value: '€42', link: 'https://example.com/1001' })])
    expect(one('a').textContent).toBe('#1001')
    expect(one('a').getAttribute('href')).toBe('https://example.com/1001')
  })

  test('that is clickable and has a link is as a whole one link that also tells the id', () => {
    const { clicked } = draw([
      item({ title: '#1001', clickable: true, id: 'order', link: 'https://example.com/' }),
    ])
    expect(all('button')).toEqual([])
    one('a').click()
    expect(clicked).toEqual(['order'])
  })

  test('is plain text when a click on it could do nothing', () => {
    draw([item({ title: 'no id', clickable: true }), item({ title: 'no way to open', openApp: true })])
    expect(all('button')).toEqual([])
  })
})

describe('a button', () => {
  test('is a button that submits no form, and tells its id', () => {
    const { clicked } = draw([button('Refund', { id: 'refund-7' })])
    one('button').click()
    expect(one('button').textContent).toBe('Refund')
    expect(one('button').getAttribute('type')).toBe('button')
    expect(clicked).toEqual(['refund-7'])
  })

  test.each([
    [{}, undefined],
    [{ primary: true }, 'primary'],
    [{ secondary: true }, 'secondary'],
    [{ primary: true, secondary: true }, 'primary'],
  ])('with %o is drawn as %s', (ranks, drawn) => {
    draw([button('Refund', ranks)])
    expect(one('button').dataset['rank']).toBe(drawn)
  })
})

describe('openApp', () => {
  test('on the heading makes it a button that opens the app', () => {
    const onOpenApp = vi.fn<() => void>()
    const { clicked } = draw([divider()], { openApp: true }, { onOpenApp })
    one('h3 > button').click()
    expect(onOpenApp).toHaveBeenCalledOnce()
    expect(clicked).toEqual([])
  })

  test('on the heading draws plain text where nothing opens the app', () => {
    draw([divider()], { openApp: true })
    expect(all('button')).toEqual([])
  })

  test('on a button or item opens the app after the click was told', () => {
    const steps: string[] = []
    const options = { onClick: (id: string) => steps.push(id), onOpenApp: () => steps.push('open') }
    const components = [
      button('Open', { openApp: true }),
      item({ title: 'A', id: 'a', openApp: true }),
      button('Stay'),
    ]
    draw(components, {}, options as never)
    for (const element of all('button')) element.click()
    expect(steps).toEqual(['Open', 'open', 'a', 'open', 'Stay'])
  })

  test('on an item without an id opens the app and tells no click', () => {
    const onOpenApp = vi.fn<() => void>()
    const { clicked } = draw([item({ title: 'A', openApp: true })], {}, { onOpenApp })
    one('button').click()
    expect(onOpenApp).toHaveBeenCalledOnce()
    expect(clicked).toEqual([])
  })
})

describe('a label with a value', () => {
  test('shows both, and its icon', () => {
    draw([labelValue('Name', 'Stefan', { iconUrl: 'https://example.com/icon.png' })])
    expect(texts('.deskbridge-section-label-value > span')).toEqual(['Name', 'Stefan'])
    expect(one('img').getAttribute('src')).toBe('https://example.com/icon.png')
  })

  test('has its value as a link when it names one, or else the address itself', () => {
    draw([
      labelValue('Shop', 'the shop', { url: 'https://example.com/a' }),
      { type: 'label_value', data: { label: 'Shop', url: 'https://example.com/b' } },
    ])
    expect(texts('a')).toEqual(['the shop', 'https://example.com/b'])
    expect(all('a').map((element) => element.getAttribute('href'))).toEqual([
      'https://example.com/a',
      'https://example.com/b',
    ])
  })

  test('needs no member, and shows a number as its digits', () => {
    draw([{ type: 'label_value' }, { type: 'label_value', data: { label: 'Orders', value: 0 } }])
    expect(texts('.deskbridge-section-label-value')).toEqual(['', 'Orders0'])
  })
})

describe('a link', () => {
  test('opens a page of its own, which learns nothing of the desk', () => {
    draw([link('Invoice', 'https://example.com/invoice')])
    expect(one('a').getAttribute('target')).toBe('_blank')
    expect(one('a').getAttribute('rel')).toBe('noopener noreferrer')
  })

  test('shows its address when it has no text', () => {
    draw([{ type: 'link', data: { url: 'https://example.com/invoice' } }])
    expect(one('a').textContent).toBe('https://example.com/invoice')
  })

  test('is in the line of text unless it says that it is not', () => {
    draw([link('A', 'https://example.com'), link('B', 'https://example.com', { inline: false })])
    expect(all('a').map(({ dataset }) => dataset['inline'])).toEqual(['true', 'false'])
  })

  test.each(['mailto:help@example.com', 'tel:+4912345'])('to %s opens no page', (url) => {
    draw([link('Contact', url)])
    expect(one('a').getAttribute('href')).toBe(url)
    expect(one('a').hasAttribute('target')).toBe(false)
  })

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.com/1',
    'file:///etc/hosts',
    '/orders',
    'example.com',
  ])('to %j is drawn as text', (url) => {
    draw([
      link('Invoice', url),
      labelValue('Shop', 'shop', { url }),
      item({ title: 'A', link: url, imgUrl: url }),
      item({ title: 'B', link: url, clickable: true, id: 'b' }),
    ])
    expect(all('a, img')).toEqual([])
    expect(one('.deskbridge-section-link').textContent).toBe('Invoice')
  })
})

test('an image is fetched without telling its server where it is shown', () => {
  const imgUrl = 'https://shop.example.com/parcel.png'
  draw([item({ title: 'Parcel', imgUrl }), labelValue('Shop', 'shop', { iconUrl: imgUrl })], { imgUrl })
  expect(all('img').map((image) => image.getAttribute('referrerpolicy'))).toEqual(
    Array.from({ length: 3 }, () => 'no-referrer'),
  )
})

describe('tags', () => {
  test('are a list with its label', () => {
    draw([tags(['vip', 'wholesale'], 'Customer')])
    expect(one('ul').getAttribute('role')).toBe('list')
    expect(one('ul').getAttribute('aria-label')).toBe('Customer')
    expect(texts('li')).toEqual(['vip', 'wholesale'])
    expect(one('.deskbridge-section-label').textContent).toBe('Customer')
  })

  test('need no label, and leave out what is empty', () => {
    draw([tags(['vip', '']), { type: 'tags' }])
    expect(texts('li')).toEqual(['vip'])
    expect(all('.deskbridge-section-label')).toEqual([])
  })
})

describe('text', () => {
  test('is never read as markup', () => {
    const markup = '<img src=x onerror=alert(1)>'
    draw([item({ title: markup, value: markup, description: markup }), button(markup), tags([markup])], {
      title: markup,
    })
    expect(all('img')).toEqual([])
    expect(one('h3').textContent).toBe(markup)
    expect(one('.deskbridge-section-button').textContent).toBe(markup)
  })

  test('takes its direction from itself in every component', () => {
    const url = 'https://example.com'
    draw([item({ title: 'A' }), button('B'), labelValue('C', 'c'), link('D', url), tags(['E'])])
    const parts = all('section > *')
    expect(parts.map((element) => element.getAttribute('dir'))).toEqual(parts.map(() => 'auto'))
  })
})
