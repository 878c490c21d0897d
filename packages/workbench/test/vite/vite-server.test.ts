import { createServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createViteServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { getCertificate } from '../../src/server/certificate'
import { urlOf } from '../../src/vite/vite-server'

/** Returns the port of a server that listens until the test ends. */
async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

test.each([
  [undefined, 'localhost'],
  [true, 'localhost'],
  ['0.0.0.0', 'localhost'],
  ['::', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['::1', '[::1]'],
  ['widget.example.com', 'widget.example.com'],
])('A server on the host %s is reached as %s', async (host, name) => {
  const server = createServer()
  const port = await listen(server)
  expect(urlOf(server, '/base/', host).href).toBe(`http://${name}:${port}/base/`)
})

test('A server over HTTPS has such a URL', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-https-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const server = createHttpsServer(await getCertificate(folder))
  const port = await listen(server)
  expect(urlOf(server, '/', undefined).href).toBe(`https://localhost:${port}/`)
})

test.each([undefined, 'localhost', true, '0.0.0.0', '127.0.0.1'])(
  'The URL for the host %s is the one that Vite prints first, also over HTTPS',
  async (host) => {
    const folder = await mkdtemp(join(tmpdir(), 'workbench-https-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const https = await getCertificate(folder)
    const server = await createViteServer({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      base: '/widget/',
      server: { port: 0, https, ...(host !== undefined && { host }) },
    })
    onTestFinished(() => server.close())
    await server.listen()
    expect(urlOf(server.httpServer!, server.config.base, server.config.server.host).href).toBe(
      server.resolvedUrls!.local[0],
    )
  },
)
