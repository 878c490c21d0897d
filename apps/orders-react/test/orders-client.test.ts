// @vitest-environment node
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createOrdersClient } from '../src/orders-client'
import { startOrdersServer } from './orders-server'

const { signal } = new AbortController()

async function serve(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => void (await new Promise((resolve) => server.close(resolve))))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('the client finds the orders with and without a slash at the end of the address', async () => {
  const server = await startOrdersServer()
  onTestFinished(server.close)
  for (const address of [server.url, `${server.url}/`]) {
    const orders = await createOrdersClient(address).list('maya.chen+1@example.com', signal)
    expect(orders).toEqual([])
  }
  expect(server.calls).toEqual(Array.from({ length: 2 }, () => 'GET /orders?email=maya.chen+1@example.com'))
})

test('an answer that is no JSON is named with its status', async () => {
  const address = await serve((_request, response) => response.end('<!doctype html>'))
  await expect(createOrdersClient(address).list('maya.chen@example.com', signal)).rejects.toThrow(
    `The orders at ${address} answered 200 without orders.`,
  )
})

test.each(['http://127.0.0.1:1', 'http://'])(
  'the address %s that nobody answers at is named',
  async (address) => {
    await expect(createOrdersClient(address).refund('1001')).rejects.toThrow(
      'cannot be reached. Check the connection, then try again.',
    )
  },
)
