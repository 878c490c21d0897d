import { describe, expect, test } from 'vitest'
import { parsePageUrl } from '../src/parse-page-url'

const page = 'https://widget.example.com/orders/index.html'

describe('the page’s URL', () => {
  test('without parameters means the orders of its own origin, in the ticket sidebar', () => {
    expect(parsePageUrl(page)).toEqual({
      ordersUrl: 'https://widget.example.com/',
      placement: 'ticket-sidebar',
    })
  })

  test.each([
    ['https://shop.example.com/api', 'https://shop.example.com/api'],
    ['/api/', 'https://widget.example.com/api/'],
    ['http://', 'http://'],
  ])('may contain %s as the URL of the orders', (orders, ordersUrl) => {
    expect(parsePageUrl(`${page}?orders=${encodeURIComponent(orders)}`)).toMatchObject({ ordersUrl })
  })

  test.each([
    ['main-menu', 'main-menu'],
    ['settings', 'settings'],
    ['elsewhere', 'ticket-sidebar'],
  ])('with the placement %s means %s', (written, placement) => {
    expect(parsePageUrl(`${page}?placement=${written}`)).toMatchObject({ placement })
  })
})
