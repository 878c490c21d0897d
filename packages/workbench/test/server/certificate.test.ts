import { X509Certificate } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getCertificate } from '../../src/server/certificate'
import { listenOnLoopback } from '../../src/server/listen-on-loopback'

let temporary = ''

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'workbench-certificate-'))
})

afterEach(() => rm(temporary, { recursive: true }))

/** Returns the folder in which the certificate was kept. */
async function keptIn(): Promise<string> {
  const [name = ''] = await readdir(temporary)
  return join(temporary, name)
}

test('The certificate is for every loopback name, for a year', async () => {
  const { subjectAltName, validTo } = new X509Certificate((await getCertificate(temporary)).cert)
  expect(subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1')
  const days = (Date.parse(validTo) - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(365)
})

test('A client that trusts the certificate reaches the server over HTTPS', async () => {
  const certificate = await getCertificate(temporary)
  const server = await listenOnLoopback((_request, response) => response.end('here'), 0, certificate)
  expect(server.origin).toBe(`https://localhost:${server.port}`)
  const body = await new Promise((resolve, reject) => {
    get(server.origin, { ca: certificate.cert, agent: false }, (response) => {
      response.setEncoding('utf8').once('data', resolve)
    }).on('error', reject)
  })
  expect(body).toBe('here')
  await server.close()
})

test('The next start uses the same certificate, which only its user can read', async () => {
  const first = await getCertificate(temporary)
  expect(await getCertificate(temporary)).toEqual(first)
  const folder = await keptIn()
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect((await stat(join(folder, 'certificate.json'))).mode & 0o777).toBe(0o600)
})

test.each(['nonsense', '{}', 'null', '{"cert":"nonsense","key":"nonsense"}'])(
  'A kept certificate that reads %s is replaced',
  async (content) => {
    const first = await getCertificate(temporary)
    await writeFile(join(await keptIn(), 'certificate.json'), content)
    const second = await getCertificate(temporary)
    expect(second).not.toEqual(first)
    expect(await getCertificate(temporary)).toEqual(second)
  },
)

test('A certificate that others could have written is not used', async () => {
  const first = await getCertificate(temporary)
  await chmod(await keptIn(), 0o777)
  expect(await getCertificate(temporary)).not.toEqual(first)
})
