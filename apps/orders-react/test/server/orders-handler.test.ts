// @vitest-environment node
import { createExampleTickets } from '@deskbridge/host-emulator/examples'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Order } from '../../server'
import { exampleOrders } from '../../server/example-orders'
import { startOrdersServer, type OrdersServer } from '../orders-server'

const now = new Date('2026-03-10T12:00:00.000Z')
let server: OrdersServer

beforeEach(async () => {
  server = await startOrdersServer({ now: () => now })
})
afterEach(() => server.close())

async function call(method: string, path: string, body?: string) {
  const response = await fetch(server.url + path, { method, ...(body !== undefined && { body }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function ordersOf(name: string): Promise<Order[]> {
  const { body } = await call('GET', `/orders?email=${name}@example.com`)
  return body.orders as Order[]
}

describe('the list of orders', () => {
  test.each([
    ['maya.chen', ['1001', '931', '812']],
    ['jonas.weber', ['1006', '968']],
    ['layla.haddad', ['1004', '955']],
    ['priya.nair', ['1008', '996', '981', '962', '944', '927']],
    ['ben.adeyemi', ['1002']],
    ['tom.okafor', []],
    ['unheard.of', []],
  ])('of %s is returned latest first', async (name, ids) => {
    const orders = await ordersOf(name)
    expect(orders.map(({ id }) => id)).toEqual(ids)
    const times = orders.map(({ placedAt }) => placedAt)
    expect(times).toEqual([...times].sort().reverse())
  })

  test('has days relative to now, so that a late order was due two days ago', async () => {
    const [late] = await ordersOf('maya.chen')
    expect(late).toMatchObject({
      status: 'late',
      placedAt: '2026-03-01T12:00:00.000Z',
      arrivesAt: '2026-03-08T12:00:00.000Z',
    })
  })

  test('changes when it is refreshed: at the third time, what was in processing is shipped', async () => {
    const seen = []
    for (let time = 1; time <= 4; time++) seen.push((await ordersOf('jonas.weber'))[0])
    expect(seen.map((order) => order?.status)).toEqual(['processing', 'processing', 'shipped', 'shipped'])
    expect(seen.at(-1)?.arrivesAt).toBe('2026-03-13T12:00:00.000Z')
    expect((await ordersOf('priya.nair'))[0]?.status).toBe('processing')
  })

  test('ignores the case of the email address', async () => {
    expect(await ordersOf('MAYA.Chen')).toHaveLength(3)
  })

  test('of a customer under maintenance fails twice, and is returned the third time', async () => {
    const answers = []
    for (let time = 0; time < 3; time++)
      answers.push(await call('GET', '/orders?email=sofia.rossi@example.com'))
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(answers[0]?.body.error).toBe('The order system is under maintenance. Try again in a moment.')
  })

  test.each(['/orders', '/orders?email=', '/orders?email=maya'])(
    'requested as %s is rejected with what to send instead',
    async (path) => {
      const { status, body } = await call('GET', path)
      expect(status).toBe(400)
      expect(body.error).toContain('GET /orders?email=maya.chen@example.com')
    },
  )
})

test('every customer with orders has written to the example desk', () => {
  const requesters = createExampleTickets(now).map(({ ticket }) => ticket.requester?.email)
  expect(requesters).toEqual(expect.arrayContaining([...exampleOrders(now).keys()]))
})

describe('a refund', () => {
  test('of a delivered order changes it permanently', async () => {
    const { status, body } = await call('POST', '/orders/968/refund')
    expect([status, body.order]).toMatchObject([200, { id: '968', status: 'refunded', isRefundable: false }])
    expect((await ordersOf('jonas.weber'))[1]).toMatchObject({ status: 'refunded', isRefundable: false })
  })

  test.each([
    ['962', 'Order 962 has already been refunded.'],
    ['1006', 'Order 1006 is processing. It can be refunded when it is delivered or late.'],
    ['927', 'Order 927 was placed more than 60 days ago. Offer a voucher instead.'],
  ])('of order %s is a conflict, and the list marks it as not refundable', async (id, error) => {
    const everything = (await Promise.all(['jonas.weber', 'priya.nair'].map(ordersOf))).flat()
    expect(everything.find((order) => order.id === id)?.isRefundable).toBe(false)
    expect(await call('POST', `/orders/${id}/refund`)).toEqual({ status: 409, body: { error } })
  })

  test('of an unknown order is not found', async () => {
    const { status, body } = await call('POST', '/orders/1/refund')
    expect([status, body.error]).toEqual([404, expect.stringContaining('There is no order "1".')])
  })

  test('affects only its own endpoint: another one starts with fresh orders', async () => {
    await call('POST', '/orders/968/refund')
    const other = await startOrdersServer()
    const response = await fetch(`${other.url}/orders?email=jonas.weber@example.com`)
    await other.close()
    expect(((await response.json()) as { orders: Order[] }).orders[1]?.status).toBe('delivered')
  })
})

describe('a note', () => {
  test('is added with its time, after the existing notes', async () => {
    for (const text of ['Asked the warehouse', '  They are looking  ']) {
      await call('POST', '/orders/1001/notes', JSON.stringify({ text }))
    }
    expect((await ordersOf('maya.chen'))[0]?.notes).toEqual([
      { createdAt: now.toISOString(), text: 'Asked the warehouse' },
      { createdAt: now.toISOString(), text: 'They are looking' },
    ])
  })

  test.each([
    ['', 'The note is empty.'],
    ['{', 'The note is {.'],
    ['null', 'The note is null.'],
    ['{"text":" "}', 'The note is {"text":" "}.'],
    ['{"text":1}', 'The note is {"text":1}.'],
    [JSON.stringify({ text: 'a'.repeat(2001) }), 'The note has 2001 characters. Write at most 2000.'],
  ])('sent as %j is rejected with what was received', async (sent, sentence) => {
    const { status, body } = await call('POST', '/orders/1001/notes', sent)
    expect([status, body.error]).toEqual([400, expect.stringContaining(sentence)])
  })

  test('that is far too long is rejected without reading it', async () => {
    expect(await call('POST', '/orders/1001/notes', 'a'.repeat(20_000))).toMatchObject({ status: 413 })
  })
})

describe('the endpoint', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/orders/1001'],
    ['DELETE', '/orders/1001/refund'],
    ['POST', '/orders/1001/refund/twice'],
  ])('responds to %s %s with the available calls', async (method, path) => {
    const { status, body } = await call(method, path)
    expect([status, body.error]).toEqual([404, expect.stringContaining(`There is no ${method} ${path}.`)])
  })

  test('may be called from any origin', async () => {
    const response = await fetch(`${server.url}/orders/1001/notes`, { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type',
    })
    const failure = await fetch(`${server.url}/orders`)
    expect(failure.headers.get('access-control-allow-origin')).toBe('*')
  })
})
