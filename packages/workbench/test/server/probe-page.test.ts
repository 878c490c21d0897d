import type { RequestListener } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCertificate, type Certificate } from '../../src/server/certificate'
import { probePage } from '../../src/server/probe-page'
import { serve, servePageWith } from './real-server'

const PAGE = 'http://localhost:4747'

let temporary = ''
let certificate: Certificate

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'workbench-probe-'))
  certificate = await getCertificate(temporary)
})

afterAll(() => rm(temporary, { recursive: true }))

const probe = (url: string, page = PAGE) => probePage(new URL(url), page)

/** Redirects every request. */
function redirectTo(location: string, status = 302): RequestListener {
  return (_request, response) => response.writeHead(status, { location }).end()
}

/** Returns the origin of a port on which nothing listens. */
async function findClosedOrigin(): Promise<string> {
  const { createServer } = await import('node:net')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return `http://localhost:${port}`
}

test('A page that can be framed has no finding, and a title', async () => {
  const origin = await servePageWith({})
  expect(await probe(`${origin}/a?b`)).toEqual({
    url: `${origin}/a?b`,
    finalUrl: `${origin}/a?b`,
    status: 200,
    title: 'Orders',
    finding: null,
  })
})

test('X-Frame-Options is named with the header that lifts it', async () => {
  const { finding } = await probe(await servePageWith({ 'X-Frame-Options': 'SAMEORIGIN' }))
  expect(finding).toEqual({
    kind: 'x-frame-options',
    sentence: 'This page refuses to be framed (X-Frame-Options: SAMEORIGIN).',
    header: 'X-Frame-Options: SAMEORIGIN',
    remedy: 'Send `Content-Security-Policy: frame-ancestors http://localhost:4747` while developing.',
  })
})

test('X-Frame-Options that is sent twice refuses as well', async () => {
  const { finding } = await probe(await servePageWith({ 'X-Frame-Options': ['SAMEORIGIN', 'foo'] }))
  expect(finding).toMatchObject({ kind: 'x-frame-options', header: 'X-Frame-Options: SAMEORIGIN, foo' })
})

test('frame-ancestors is named, also in a second header', async () => {
  const headers = { 'Content-Security-Policy': ["default-src 'self'", "frame-ancestors 'none'"] }
  const { finding } = await probe(await servePageWith(headers))
  expect(finding).toEqual({
    kind: 'frame-ancestors',
    sentence: "This page refuses to be framed (Content-Security-Policy: frame-ancestors 'none').",
    header: "Content-Security-Policy: frame-ancestors 'none'",
    remedy: 'Send `Content-Security-Policy: frame-ancestors http://localhost:4747` while developing.',
  })
})

test('An endless header is shortened', async () => {
  const sources = Array.from({ length: 100 }, (_, index) => `https://${index}.example.com`).join(' ')
  const { finding } = await probe(
    await servePageWith({ 'Content-Security-Policy': `frame-ancestors ${sources}` }),
  )
  expect(finding?.header).toMatch(/^Content-Security-Policy: .{200,300}…$/)
})

test.each([404, 500])('The HTTP status %s is a finding, before any header', async (status) => {
  const origin = await servePageWith({ 'X-Frame-Options': 'DENY' }, { status })
  expect(await probe(origin)).toMatchObject({
    status,
    finding: { kind: 'http-error', sentence: `This page answers with the HTTP status ${status}.` },
  })
})

test('A port on which nothing listens is unreachable', async () => {
  const origin = await findClosedOrigin()
  expect(await probe(origin)).toEqual({
    url: `${origin}/`,
    finalUrl: `${origin}/`,
    status: null,
    title: null,
    finding: {
      kind: 'unreachable',
      sentence: `Nothing answers at ${origin} (connection refused).`,
      remedy: 'Start the server of the widget, or correct the port in the URL.',
    },
  })
})

test('A name that does not exist is unreachable', async () => {
  const { finding } = await probe('http://widget.invalid/')
  expect(finding).toMatchObject({
    kind: 'unreachable',
    sentence: 'The name widget.invalid was not found.',
  })
})

test('A server that does not answer in time is unreachable', async () => {
  const origin = await serve(() => {})
  const { finding } = await probePage(new URL(origin), PAGE, { timeoutMs: 50 })
  expect(finding).toMatchObject({
    kind: 'unreachable',
    sentence: `${origin} did not answer within 0.05 s.`,
  })
})

test('A page whose body never ends is judged by its headers', async () => {
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'x-frame-options': 'DENY' })
    response.write('<title>Slow</title>')
  })
  const result = await probePage(new URL(origin), PAGE, { timeoutMs: 1500 })
  expect(result).toMatchObject({ status: 200, title: 'Slow', finding: { kind: 'x-frame-options' } })
})

test('At most 512 kB of a page are read, and a flood is cut off', async () => {
  let isOpen = true
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const flood = () => void response.write('<!-- flood -->'.repeat(10_000))
    response.on('drain', flood)
    response.on('close', () => (isOpen = false))
    flood()
  })
  expect(await probe(origin)).toMatchObject({ status: 200, title: null, finding: null })
  await expect.poll(() => isOpen).toBe(false)
})

test('A server that closes the connection is unreachable', async () => {
  const origin = await serve(({ socket }) => socket.destroy())
  expect((await probe(origin)).finding).toMatchObject({
    kind: 'unreachable',
    sentence: `${origin} could not be reached (ECONNRESET).`,
  })
})

test('A server without HTTPS behind an https URL is named as such', async () => {
  const origin = (await servePageWith({})).replace('http:', 'https:')
  expect((await probe(origin)).finding).toMatchObject({
    kind: 'unreachable',
    sentence: expect.stringContaining('does not speak HTTPS'),
  })
})

test('A self-signed certificate is a finding, with what to do in the browser', async () => {
  const origin = await serve((_request, response) => response.end(), certificate)
  expect((await probe(origin)).finding).toEqual({
    kind: 'certificate',
    sentence: `The certificate of ${origin} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT).`,
    remedy: `Open ${origin} in a tab of its own and accept the certificate, then reload the widget.`,
  })
})

test('A header that refuses comes before the certificate, which the browser may trust', async () => {
  const origin = await serve(
    (_request, response) => response.writeHead(200, { 'x-frame-options': 'DENY' }).end(),
    certificate,
  )
  expect((await probe(origin)).finding).toMatchObject({ kind: 'x-frame-options' })
})

test('In a page on HTTPS a widget on HTTP is mixed content, and is not fetched; on this machine it is not', async () => {
  const secure = 'https://localhost:4747'
  const blocked = await probe('http://widget.example.com/', secure)
  expect(blocked).toMatchObject({
    status: null,
    finding: {
      kind: 'mixed-content',
      sentence: 'This page is served over HTTP, which browsers block in a page on HTTPS.',
    },
  })
  expect((await probe(await servePageWith({}), secure)).finding).toBeNull()
})

test('A redirect to mixed content is not followed', async () => {
  const origin = await serve(redirectTo('http://widget.example.com/'))
  const { finalUrl, finding } = await probe(origin, 'https://localhost:4747')
  expect(finalUrl).toBe('http://widget.example.com/')
  expect(finding).toMatchObject({
    kind: 'mixed-content',
    sentence: expect.stringContaining('This page redirects to http://widget.example.com, which is served'),
  })
})

test('A redirect within the origin is followed without a finding', async () => {
  const origin = await serve(({ url }, response) => {
    if (url === '/') response.writeHead(307, { location: '/app' }).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<title>App</title>')
  })
  expect(await probe(origin)).toMatchObject({ finalUrl: `${origin}/app`, title: 'App', finding: null })
})

test('A redirect to another origin is a finding that names it', async () => {
  const target = await servePageWith({})
  const origin = await serve(redirectTo(`${target}/login`))
  expect(await probe(origin)).toMatchObject({
    url: `${origin}/`,
    finalUrl: `${target}/login`,
    finding: {
      kind: 'redirect',
      sentence: `This page redirects to ${target}, whose messages the desk ignores.`,
    },
  })
})

test('The refusal of another origin names the redirect', async () => {
  const target = await servePageWith({ 'X-Frame-Options': 'DENY' })
  const { finding } = await probe(await serve(redirectTo(target)))
  expect(finding?.sentence).toBe(
    `This page redirects to ${target}, which refuses to be framed (X-Frame-Options: DENY).`,
  )
})

test('More than five redirects are a finding', async () => {
  let requests = 0
  const origin = await serve((_request, response) => {
    requests++
    response.writeHead(302, { location: '/' }).end()
  })
  expect((await probe(origin)).finding).toMatchObject({
    kind: 'redirect',
    sentence: 'This page redirects more than 5 times.',
  })
  expect(requests).toBe(6)
})

test('Only HTTP is followed', async () => {
  const { finding } = await probe(await serve(redirectTo('file:///etc/hosts')))
  expect(finding).toMatchObject({ kind: 'redirect', sentence: expect.stringContaining('file:///etc/hosts') })
})
