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

test('the URL of the orders may end with a slash or not', async () => {
  const server = await startOrdersServer()
  onTestFinished(server.close)
  for (const url of [server.url, `${server.url}/`]) {
    const orders = await createOrdersClient(url).list('maya.chen+1@example.com', signal)
    expect(orders).toEqual([])
  }
  expect(server.calls).toEqual(Array.from({ length: 2 }, () => 'GET /orders?email=maya.chen+1@example.com'))
})

test('the error of a response that is not JSON includes its status', async () => {
  const url = await serve((_request, response) => response.end('<!doctype html>'))
  await expect(createOrdersClient(url).list('maya.chen@example.com', signal)).rejects.toThrow(
    `${url} responded with 200 and no orders.`,
  )
})

test.each(['http://127.0.0.1:1', 'http://'])(
  'the error of the unreachable URL %s suggests checking the connection',
  async (url) => {
    await expect(createOrdersClient(url).refund('1001')).rejects.toThrow(
      'cannot be reached. Check the connection, then try again.',
    )
  },
)
