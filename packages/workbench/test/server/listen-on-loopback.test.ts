import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { listenOnLoopback, type LoopbackServer } from '../../src/server/listen-on-loopback'

/** Loopback addresses of this machine; some machines have no IPv6. */
const loopbacks = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .map(({ address }) => address)
  .filter((address) => address === '127.0.0.1' || address === '::1')

const cleanups: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanups.splice(0)) await cleanUp()
})

async function listenOn(port: number): Promise<LoopbackServer> {
  const server = await listenOnLoopback((_request, response) => response.end('here'), port)
  cleanups.push(server.close)
  return server
}

/** Takes a port on a single address. */
async function occupy(address: string): Promise<number> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  cleanups.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

async function read(address: string, port: number): Promise<string> {
  const host = address.includes(':') ? `[${address}]` : address
  return (await fetch(`http://${host}:${port}`)).text()
}

test('Every loopback address is served, so localhost works whichever one a browser tries first', async () => {
  const { port, origin } = await listenOn(0)
  expect(origin).toBe(`http://localhost:${port}`)
  expect(loopbacks).not.toEqual([])
  for (const address of loopbacks) expect(await read(address, port)).toBe('here')
})

test.each(loopbacks)('A port that is in use only on %s is skipped', async (address) => {
  const taken = await occupy(address)
  const { port } = await listenOn(taken)
  expect(port).toBeGreaterThan(taken)
  for (const each of loopbacks) expect(await read(each, port)).toBe('here')
})

test('Two servers that prefer the same port get different ones', async () => {
  const first = await listenOn(0)
  const second = await listenOn(first.port)
  expect(second.port).toBeGreaterThan(first.port)
})

test('A closed server frees its port at once, even with a connection open', async () => {
  const first = await listenOn(0)
  await fetch(`http://127.0.0.1:${first.port}`, { headers: { connection: 'keep-alive' } })
  await first.close()
  const second = await listenOn(first.port)
  expect(second.port).toBe(first.port)
})

test('When no port is free, the error explains what to do', async () => {
  await listenOn(65_535)
  await expect(listenOn(65_535)).rejects.toThrow('No free port from 65535 up: stop the program that uses it')
})

test('Only requests for a loopback host are answered, since any other name was made to resolve to it', async () => {
  const { port } = await listenOn(0)
  const statusFor = (host: string) =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, headers: { host } }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end()
    })
  for (const host of ['localhost', `LOCALHOST:${port}`, 'a.localhost', '127.0.0.1', `[::1]:${port}`]) {
    expect([host, await statusFor(host)]).toEqual([host, 200])
  }
  for (const host of ['example.com', `localhost.example.com:${port}`, 'notlocalhost', '192.168.0.1']) {
    expect([host, await statusFor(host)]).toEqual([host, 403])
  }
})

test('A page whose URL holds a large scenario is served, also with that URL as the referrer', async () => {
  const { port } = await listenOn(0)
  const search = `?edits=${'x'.repeat(100_000)}`
  const url = `http://localhost:${port}/${search}`
  const response = await fetch(url, { headers: { 'x-referrer': url } })
  expect(response.status).toBe(200)
})
