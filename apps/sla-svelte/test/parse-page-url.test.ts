import { describe, expect, test } from 'vitest'
import { readAddress } from '../src/read-address'

const page = 'https://widget.example.com/apps/sla/index.html'

describe('the address of the page', () => {
  test('opens the ticket’s clock and asks its own server, when it says nothing else', () => {
    expect(readAddress(page)).toEqual({
      placement: 'ticket-sidebar',
      queueUrl: 'https://widget.example.com/queue',
    })
  })

  test('names the place and the server of the queue', () => {
    const address = `${page}?placement=main-menu&queue=${encodeURIComponent('https://queue.example.com/')}`
    expect(readAddress(address)).toEqual({
      placement: 'main-menu',
      queueUrl: 'https://queue.example.com/queue',
    })
  })

  test('with a place that the app has nothing for opens the clock', () => {
    expect(readAddress(`${page}?placement=settings`).placement).toBe('ticket-sidebar')
  })
})
