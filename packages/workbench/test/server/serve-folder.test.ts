import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveBuiltPage, serveFolder } from '../../src/server/serve-folder'
import { serve } from './real-server'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-folder-'))
  for (const name of ['assets', '.git', '.well-known']) await mkdir(join(folder, name))
  const files = {
    'index.html': 'the page',
    'index.html.br': 'the page in brotli',
    'index.html.gz': 'the page in gzip',
    'assets/index-abc.js': 'the script',
    '.env': 'secret',
    '.git/config': 'secret',
    '.well-known/desk.json': '{}',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
})

afterAll(() => rm(folder, { recursive: true }))

interface Answer {
  status: number | undefined
  headers: Record<string, unknown>
  body: string
}

/** Requests a path as it is written; `fetch` would resolve it first. */
function get(origin: string, path: string, encodings = 'identity'): Promise<Answer> {
  const { hostname: host, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    request({ host, port, path, headers: { 'accept-encoding': encodings } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

test.each([
  ['gzip, deflate, br, zstd', 'br', 'the page in brotli'],
  ['gzip', 'gzip', 'the page in gzip'],
  ['identity', undefined, 'the page'],
])('A browser that accepts %s gets the built page as %s', async (accepted, encoding, body) => {
  const answer = await get(await serve(serveBuiltPage(folder)), '/', accepted)
  expect(answer).toMatchObject({ status: 200, body })
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(answer.headers).toMatchObject({ 'content-type': 'text/html;charset=utf-8', vary: 'Accept-Encoding' })
})

test('Browsers keep the assets of the built page, and ask for the page itself again', async () => {
  const origin = await serve(serveBuiltPage(folder))
  const asset = await get(origin, '/assets/index-abc.js')
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await get(origin, '/')).headers['cache-control']).toBe('no-cache')
})

test('Browsers ask for the files of any other folder again', async () => {
  const { headers, body } = await get(await serve(serveFolder(folder)), '/assets/index-abc.js', 'br')
  expect(headers['cache-control']).toBe('no-cache')
  expect(body).toBe('the script')
})

test.each([
  '/.env',
  '/%2eenv',
  '/%2Eenv?x',
  '/.git/config',
  '/assets/../.env',
  '//.env',
  '/%',
  '/.well-known/../.env',
])('A hidden file is not served at %s', async (path) => {
  const { status, body } = await get(await serve(serveFolder(folder)), path)
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
})

test('Files under .well-known are served', async () => {
  expect(await get(await serve(serveFolder(folder)), '/.well-known/desk.json')).toMatchObject({ body: '{}' })
})
