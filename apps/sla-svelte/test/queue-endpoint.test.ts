// @vitest-environment node
import { answering } from '@deskbridge/fixtures/endpoint-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createQueueHandler, type QueuedTicket } from '../server'
import { fetchQueue } from '../src/fetch-queue'
import { startQueueServer, type QueueServer } from './queue-server'

const NOW = new Date('2026-03-02T09:00:00.000Z')
const { signal } = new AbortController()

let server: QueueServer

beforeEach(async () => {
  server = await startQueueServer(createQueueHandler({ now: () => NOW }))
})
afterEach(() => server.close())

describe('the endpoint of the queue', () => {
  test('may be called from any origin', async () => {
    const response = await fetch(server.url, { headers: { origin: 'https://widget.example.com' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const asked = await fetch(server.url, { method: 'OPTIONS' })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  })

  test('returns tickets with times relative to its creation', async () => {
    const response = await fetch(server.url)
    const { tickets } = (await response.json()) as { tickets: QueuedTicket[] }
    expect(tickets[0]).toEqual({
      id: 'ticket-1042',
      number: '1042',
      subject: 'Late order, no tracking',
      requester: 'Maya Chen',
      priority: 'high',
      dueAt: '2026-03-02T09:48:00.000Z',
    })
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length)
  })

  test.each([
    ['GET', '/queues'],
    ['POST', '/queue'],
  ])('responds to %s %s with the available call', async (method, path) => {
    const response = await fetch(new URL(path, server.url), { method })
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: `There is no ${method} ${path}. There is GET /queue.` })
  })
})

describe('the fetched queue', () => {
  test('starts with the ticket that is due first', async () => {
    const tickets = await fetchQueue(server.url, signal)
    const times = tickets.map(({ dueAt }) => dueAt)
    expect(times).toEqual([...times].sort())
    expect(tickets.map(({ number }) => number)).toEqual(['1036', '1034', '1038', '1041', '1042', '1040'])
    expect(tickets.at(-1)?.requester).toBe('ليلى حداد')
  })

  test('fails with the message of the endpoint', async () => {
    server.answerWith(answering(503, { error: 'The queue is being rebuilt.' }))
    await expect(fetchQueue(server.url, signal)).rejects.toThrow('The queue is being rebuilt.')
  })

  test('without tickets fails with the status of the response', async () => {
    server.answerWith(answering(200, {}))
    await expect(fetchQueue(server.url, signal)).rejects.toThrow('responded with 200 and no tickets')
  })

  test('that cannot be reached fails with its URL', async () => {
    const failure = fetchQueue('http://127.0.0.1:1/queue', signal)
    await expect(failure).rejects.toThrow('The queue at http://127.0.0.1:1/queue cannot be reached')
  })
})
