import { request, type OutgoingHttpHeaders } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { listenOnLoopback, type LoopbackServer } from '../../src/server/listen-on-loopback'
import { serveProbe } from '../../src/server/serve-probe'
import { serve, servePageWith } from './real-server'

const servers: LoopbackServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** Serves the probe as the workbench does. */
async function start(): Promise<LoopbackServer> {
  const server = await listenOnLoopback(serveProbe, 0)
  servers.push(server)
  return server
}

interface Answer {
  status: number | undefined
  body: string
}

/** Asks for a probe with exactly these headers, which no browser lets a page choose. */
function ask(
  { port }: LoopbackServer,
  url: string,
  headers: OutgoingHttpHeaders,
  method = 'GET',
): Promise<Answer> {
  const path = `/probe?url=${encodeURIComponent(url)}`
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
      .on('error', reject)
      .end()
  })
}

const fromPage = ({ port }: LoopbackServer) => ({
  host: `localhost:${port}`,
  'sec-fetch-site': 'same-origin',
})

/** Serves a page that counts its visits. */
async function serveCounter(): Promise<{ url: string; visits: () => number }> {
  let visits = 0
  const url = await serve((_request, response) => {
    visits++
    response.end('secret')
  })
  return { url, visits: () => visits }
}

test('The page gets the result, against the origin under which it was opened', async () => {
  const url = await servePageWith({ 'X-Frame-Options': 'DENY' })
  const server = await start()
  for (const host of [`localhost:${server.port}`, `127.0.0.1:${server.port}`]) {
    const { status, body } = await ask(server, url, { ...fromPage(server), host })
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      url: `${url}/`,
      status: 200,
      title: 'Orders',
      finding: {
        kind: 'x-frame-options',
        remedy: expect.stringContaining(`frame-ancestors http://${host}\``),
      },
    })
  }
})

test('A page of another origin is refused, on this machine as well, and nothing is fetched', async () => {
  const { url, visits } = await serveCounter()
  const server = await start()
  const page = fromPage(server)
  const attempts: OutgoingHttpHeaders[] = [
    { ...page, origin: 'https://evil.example.com' },
    { ...page, origin: 'http://localhost:1' },
    { ...page, origin: 'null' },
    { ...page, origin: `https://localhost:${server.port}` },
    { ...page, 'sec-fetch-site': 'cross-site' },
    { ...page, 'sec-fetch-site': 'same-site' },
    { ...page, 'sec-fetch-site': 'none' },
    { host: page.host },
  ]
  for (const headers of attempts) {
    const { status, body } = await ask(server, url, headers)
    expect({ headers, status }).toEqual({ headers, status: 403 })
    expect(body).not.toContain('secret')
  }
  expect(visits()).toBe(0)
})

test('A name that was made to resolve to this machine is refused, though the browser takes it for the same origin', async () => {
  const { url, visits } = await serveCounter()
  const server = await start()
  for (const name of ['evil.example.com', 'localhost.example.com', 'localhost@evil.example.com', '0.0.0.0']) {
    const host = `${name}:${server.port}`
    const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    expect({ host, status: (await ask(server, url, headers)).status }).toEqual({ host, status: 403 })
  }
  expect(visits()).toBe(0)
})

test('Only GET is answered', async () => {
  const { url, visits } = await serveCounter()
  const server = await start()
  expect((await ask(server, url, fromPage(server), 'POST')).status).toBe(405)
  expect(visits()).toBe(0)
})

test.each(['', 'nonsense', 'file:///etc/hosts', 'javascript:alert(1)', 'ftp://example.com'])(
  'What is not an http or https URL, as %j, is rejected with the value seen',
  async (url) => {
    const server = await start()
    const { status, body } = await ask(server, url, fromPage(server))
    expect(status).toBe(400)
    expect(JSON.parse(body)).toEqual({
      error: `Cannot probe ${JSON.stringify(url)}: pass an http or https URL.`,
    })
  },
)
