import { describe, expect, test } from 'vitest'
import { parsePageUrl } from '../src/parse-page-url'

const page = 'https://widget.example.com/apps/sla/index.html'

describe('the URL of the page', () => {
  test('opens the ticket’s clock and uses its own server by default', () => {
    expect(parsePageUrl(page)).toEqual({
      placement: 'ticket-sidebar',
      queueUrl: 'https://widget.example.com/queue',
    })
  })

  test('contains the placement and the server of the queue', () => {
    const url = `${page}?placement=main-menu&queue=${encodeURIComponent('https://queue.example.com/')}`
    expect(parsePageUrl(url)).toEqual({
      placement: 'main-menu',
      queueUrl: 'https://queue.example.com/queue',
    })
  })

  test('with a placement that the app does not support opens the clock', () => {
    expect(parsePageUrl(`${page}?placement=settings`).placement).toBe('ticket-sidebar')
  })
})
