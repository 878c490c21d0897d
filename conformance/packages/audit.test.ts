import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from './published-packages'

const lockfile = `lockfileVersion: '9.0'

importers:

  .:
    devDependencies:
      parcels:
        version: 1.2.0

packages:

  '@scope/labels@2.0.0':
    resolution: {integrity: sha512-x}

  parcels@1.2.0:
    resolution: {integrity: sha512-x}
    peerDependencies:
      stamps: '>=1'

  parcels@2.0.0-rc.1:
    resolution: {integrity: sha512-x}

snapshots:

  stamps@3.0.0: {}
`
const advisory = (severity: string) => ({
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'Opens parcels of others',
  severity,
  vulnerable_versions: '<1.3.0',
})
const waiver = (until: string, id = 'GHSA-aaaa-bbbb-cccc') => ({
  advisory: id,
  reason: 'It has no fix, and the function is never called.',
  until,
})

let folder: string
let server: Server
let asked: unknown
let answer: { status: number; body: unknown }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deskbridge-audit-'))
  mkdirSync(join(folder, 'scripts'))
  cpSync(join(root, 'scripts/audit.mjs'), join(folder, 'scripts/audit.mjs'))
  writeFileSync(join(folder, 'pnpm-lock.yaml'), lockfile)
  answer = { status: 200, body: {} }
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (part: Buffer) => (text += part.toString()))
    request.on('end', () => {
      asked = { method: request.method, url: request.url, packages: JSON.parse(text) as unknown }
      response.writeHead(answer.status).end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** Audits the lockfile with the given waivers; returns the exit code and the output. */
async function audit(...waivers: readonly object[]): Promise<{ code: number | null; output: string }> {
  writeFileSync(join(folder, 'scripts/audit-waivers.json'), JSON.stringify(waivers))
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const child = spawn(process.execPath, ['scripts/audit.mjs'], {
    cwd: folder,
    env: { ...process.env, npm_config_registry: registry },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, output }
}

describe('the audit of the lockfile', () => {
  it('asks the registry about every version of every package, and passes without advisories', async () => {
    expect(await audit()).toEqual({ code: 0, output: '2 packages, 0 advisories\n' })
    expect(asked).toEqual({
      method: 'POST',
      url: '/-/npm/v1/security/advisories/bulk',
      packages: { '@scope/labels': ['2.0.0'], parcels: ['1.2.0', '2.0.0-rc.1'] },
    })
  })

  it.each(['high', 'critical'])('fails for an advisory of severity %s', async (severity) => {
    answer.body = { parcels: [advisory(severity)] }
    const { code, output } = await audit()
    expect(code).toBe(1)
    expect(output).toContain(`${severity}: parcels 1.2.0, 2.0.0-rc.1 (<1.3.0): Opens parcels of others`)
    expect(output).toContain('parcels must be updated, or GHSA-aaaa-bbbb-cccc waived with a reason.')
  })

  it('prints an advisory of a lower severity, and passes', async () => {
    answer.body = { parcels: [advisory('moderate')] }
    expect(await audit()).toMatchObject({ code: 0, output: expect.stringContaining('moderate: parcels') })
  })

  it('passes with a waiver until its day, and fails after it', async () => {
    answer.body = { parcels: [advisory('high')] }
    const { code, output } = await audit(waiver('9999-12-31'))
    expect(output).toContain('waived until 9999-12-31: It has no fix')
    expect(code).toBe(0)
    const over = await audit(waiver('2000-01-01'))
    expect(over.output).toContain('The waiver of GHSA-aaaa-bbbb-cccc ended on 2000-01-01.')
    expect(over.code).toBe(1)
  })

  it('fails for a waiver that waives nothing', async () => {
    const { code, output } = await audit(waiver('9999-12-31', 'GHSA-xxxx-yyyy-zzzz'))
    expect(output).toContain('The waiver of GHSA-xxxx-yyyy-zzzz waives nothing. Remove it.')
    expect(code).toBe(1)
  })

  it('fails when the registry does not answer it', async () => {
    answer.status = 405
    const { code, output } = await audit()
    expect(output).toContain('The registry answers the audit with 405.')
    expect(code).toBe(1)
  })

  it('reads every package of the real lockfile', async () => {
    const text = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
    writeFileSync(join(folder, 'pnpm-lock.yaml'), text)
    await audit()
    const { packages } = asked as { packages: Record<string, string[]> }
    const integrities = text.match(/^ {4}resolution: \{integrity: /gm) ?? []
    expect(Object.values(packages).flat()).toHaveLength(integrities.length)
  })
})
