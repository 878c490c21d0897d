import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createExampleTickets, exampleUsers } from '@deskbridge/host-emulator/examples'
import { aTicket, aUser } from '@deskbridge/host-emulator/pure'
import type { Order } from '@deskbridge/orders-react/server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sampleApps } from '../../src/server/sample-apps'
import { exampleTickets, exampleUsers as usersOfThePage } from '../../src/ui/desk/examples'

const HOUR_MS = 3_600_000
const numbersOf = (tickets: readonly { ticket: { number: string } }[]) =>
  tickets.map(({ ticket }) => ticket.number)

/** Serves the endpoint of a sample app as the workbench does; returns a function that reads from it. */
async function serveEndpoint(id: string): Promise<(path: string) => Promise<unknown>> {
  const handler: RequestListener = sampleApps.find((app) => app.id === id)!.endpoint!.createHandler()
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => void (await new Promise((resolve) => server.close(resolve))))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async (path) => (await fetch(origin + path, { headers: { connection: 'close' } })).json()
}

async function readOrders(read: (path: string) => Promise<unknown>, email: string): Promise<Order[]> {
  const path = `/orders?email=${encodeURIComponent(email)}`
  // The example endpoint is under maintenance for some customers at first.
  for (;;) {
    const { orders } = (await read(path)) as { orders?: Order[] }
    if (orders) return orders
  }
}

test('The page shows the tickets and users of the kit, which starts with the same ones', () => {
  expect(numbersOf(exampleTickets)).toEqual(numbersOf(createExampleTickets(new Date())))
  expect(usersOfThePage).toBe(exampleUsers)
  const { id, number, subject, requester, assignee } = exampleTickets[0].ticket
  expect(aTicket()).toMatchObject({ id, number, subject, requester, assignee })
  expect(aUser()).toEqual(exampleUsers[0])
})

test('Every order that a ticket names belongs to its requester', async () => {
  const read = await serveEndpoint('orders')
  for (const { ticket, conversation } of exampleTickets) {
    const email = ticket.requester?.email
    const orders = email ? await readOrders(read, email) : []
    const text = [ticket.subject, ...conversation.map((message) => message.text)].join('\n')
    // Arabic text names an order as "طلبي 1004".
    const named = [...text.matchAll(/(?:order|طلبي) (\d+)/gi)].map(([, id]) => id)
    const mentioned = [...named, ticket.customFields.order].filter((id) => id !== undefined)
    expect(orders.map(({ id }) => id)).toEqual(expect.arrayContaining(mentioned))
  }
})

test('What the tickets say of an order agrees with its status', async () => {
  const read = await serveEndpoint('orders')
  const statusOf = async (email: string, id: string) =>
    (await readOrders(read, email)).find((order) => order.id === id)?.status
  expect(await statusOf('maya.chen@example.com', '1001')).toBe('late')
  expect(await statusOf('jonas.weber@example.com', '968')).toBe('delivered')
  expect(await statusOf('layla.haddad@example.com', '1004')).toBe('shipped')
  expect(await statusOf('sofia.rossi@example.com', '1007')).toBe('late')
  expect(await statusOf('ben.adeyemi@example.com', '1002')).toBe('delivered')
  expect(await readOrders(read, 'tom.okafor@example.com')).toEqual([])
  expect(await readOrders(read, 'priya.nair@example.com')).toHaveLength(6)
})

test('The queue holds the open tickets of the desk, and their clocks follow from priority and age', async () => {
  const now = new Date('2026-03-02T12:00:00.000Z')
  vi.useFakeTimers({ now, toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const read = await serveEndpoint('queue')
  const open = createExampleTickets(now).filter(({ ticket }) => ticket.status === 'open')
  const hours = { urgent: 1, high: 4, medium: 8, low: 24 }
  expect(await read('/queue')).toEqual({
    tickets: open.map(({ ticket: { id, number, subject, requester, priority, createdAt } }) => ({
      id,
      number,
      subject,
      requester: requester?.name ?? null,
      priority,
      dueAt: new Date(Date.parse(createdAt) + hours[priority!] * HOUR_MS).toISOString(),
    })),
  })
})

test('Every macro has an id and a title of its own', async () => {
  const read = await serveEndpoint('macros')
  const { macros } = (await read('/macros')) as { macros: { id: string; title: string }[] }
  expect(macros.length).toBeGreaterThan(0)
  expect(new Set(macros.map(({ id }) => id)).size).toBe(macros.length)
  expect(new Set(macros.map(({ title }) => title)).size).toBe(macros.length)
})
