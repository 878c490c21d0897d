import { describe, expect, test } from 'vitest'
import { readAddress } from '../src/read-address'

const page = 'https://widget.example.com/orders/index.html'

describe('the page’s address', () => {
  test('that says nothing means the orders of its own origin, beside a ticket', () => {
    expect(readAddress(page)).toEqual({
      ordersUrl: 'https://widget.example.com/',
      placement: 'ticket-sidebar',
    })
  })

  test.each([
    ['https://shop.example.com/api', 'https://shop.example.com/api'],
    ['/api/', 'https://widget.example.com/api/'],
    ['http://', 'http://'],
  ])('names the orders as %s', (orders, ordersUrl) => {
    expect(readAddress(`${page}?orders=${encodeURIComponent(orders)}`)).toMatchObject({ ordersUrl })
  })

  test.each([
    ['main-menu', 'main-menu'],
    ['settings', 'settings'],
    ['elsewhere', 'ticket-sidebar'],
  ])('with the place %s stands for %s', (written, placement) => {
    expect(readAddress(`${page}?placement=${written}`)).toMatchObject({ placement })
  })
})
