import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskHosts } from '@deskbridge/host/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CheckId, DoctorCheck, DoctorReport } from '../../src/doctor/report'
import { runDoctor } from '../../src/doctor/run-doctor'
import { getCertificate, type Certificate } from '../../src/server/certificate'
import { serve, servePageWith } from '../server/real-server'

const WORKBENCH = 'http://localhost:4747'

let temporary = ''
let certificate: Certificate

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'workbench-doctor-'))
  certificate = await getCertificate(temporary)
})

afterAll(() => rm(temporary, { recursive: true }))

/** Checks a page where no browser is installed. */
function examine(url: string, options: Partial<Parameters<typeof runDoctor>[0]> = {}): Promise<DoctorReport> {
  return runDoctor({
    url: new URL(url),
    placement: 'ticket-sidebar',
    mode: 'popup',
    workbenchOrigin: WORKBENCH,
    folder: temporary,
    playwrightFolders: [],
    ...options,
  })
}

function find({ checks }: DoctorReport, id: CheckId): DoctorCheck[] {
  return checks.filter((check) => check.id === id)
}

const statuses = (report: DoctorReport, id: CheckId) => find(report, id).map(({ status }) => status)

const ancestors = (sources: string) => ({ 'content-security-policy': `frame-ancestors ${sources}` })

const deskSources = [
  ...new Set(deskHosts.flatMap(({ origins }) => (origins === 'any-https' ? ['https:'] : origins))),
]

test('A page that every desk may frame passes, and names what was not checked', async () => {
  const origin = await servePageWith({})
  const report = await examine(origin)
  expect(report).toMatchObject({
    url: `${origin}/`,
    finalUrl: `${origin}/`,
    httpStatus: 200,
    isEmbeddable: true,
  })
  expect(report.checks.map(({ id, desk, status }) => [id, desk, status])).toEqual([
    ['reachable', null, 'ok'],
    ['redirect', null, 'ok'],
    ['https', null, 'ok'],
    ...deskHosts.map(({ id }) => ['framing', id, 'ok']),
    ['workbench-framing', null, 'ok'],
    ['browser', null, 'skipped'],
  ])
  expect(find(report, 'browser')).toMatchObject([
    {
      sentence: 'The checks in a browser were skipped: Playwright is not installed.',
      remedy: expect.stringContaining('npm install --save-dev playwright-core'),
    },
  ])
})

test('A page that cannot be reached has no other check', async () => {
  const origin = await serve(({ socket }) => socket.destroy())
  const report = await examine(origin)
  expect(report).toMatchObject({ httpStatus: null, isEmbeddable: false })
  expect(report.checks).toMatchObject([{ id: 'reachable', status: 'failure', remedy: expect.any(String) }])
})

test('An HTTP error fails, and no browser is started', async () => {
  const report = await examine(await servePageWith({}, { status: 404 }))
  expect(report).toMatchObject({ httpStatus: 404, isEmbeddable: false })
  expect(statuses(report, 'reachable')).toEqual(['failure'])
  expect(find(report, 'browser')).toEqual([])
})

test('X-Frame-Options fails for every desk, with the header that lifts it', async () => {
  const report = await examine(await servePageWith({ 'X-Frame-Options': 'SAMEORIGIN' }))
  expect(report.isEmbeddable).toBe(false)
  expect(statuses(report, 'framing')).toEqual(deskHosts.map(() => 'failure'))
  for (const [index, { sentence, remedy }] of find(report, 'framing').entries()) {
    const { name, origins } = deskHosts[index]!
    expect(sentence).toBe(
      `${name} cannot show the page. This page refuses to be framed (X-Frame-Options: SAMEORIGIN).`,
    )
    const sources = origins === 'any-https' ? ['https:'] : origins
    expect(remedy).toBe(`Send \`Content-Security-Policy: frame-ancestors ${sources.join(' ')}\`.`)
  }
  expect(statuses(report, 'workbench-framing')).toEqual(['warning'])
})

test('A page that names every origin of the desks passes; that the workbench is missing is a warning', async () => {
  const report = await examine(await servePageWith(ancestors(deskSources.join(' '))))
  expect(report.isEmbeddable).toBe(true)
  expect(statuses(report, 'framing')).toEqual(deskHosts.map(() => 'ok'))
  expect(find(report, 'workbench-framing')).toMatchObject([
    { status: 'warning', remedy: expect.stringContaining(`${deskSources.join(' ')} ${WORKBENCH}`) },
  ])
})

test.each(deskHosts.map((desk) => [desk.name, desk] as const))(
  'A page for %s alone passes, with or without naming that desk',
  async (_name, { id, origins, exampleOrigin }) => {
    const sources = origins === 'any-https' ? exampleOrigin : origins.join(' ')
    const url = await servePageWith(ancestors(sources))
    const report = await examine(url)
    expect(report.isEmbeddable).toBe(true)
    for (const { desk, status } of find(report, 'framing')) {
      const other = deskHosts.find((host) => host.id === desk)!.origins
      // Sister desks have the same list of origins.
      const isSister = other === origins && other !== 'any-https'
      expect(status).toBe(desk === id || isSister ? 'ok' : 'warning')
    }
    const alone = await examine(url, { desk: id })
    expect(find(alone, 'framing')).toMatchObject([{ desk: id, status: 'ok' }])
  },
)

test.each(
  deskHosts.filter(({ origins }) => origins !== 'any-https').map((desk) => [desk.name, desk] as const),
)(
  'A page that names only some origins of %s is a warning with the missing ones',
  async (_name, { id, origins, exampleOrigin }) => {
    const report = await examine(await servePageWith(ancestors(exampleOrigin)), { desk: id })
    expect(report.isEmbeddable).toBe(true)
    const [{ status, remedy } = { status: '', remedy: '' }] = find(report, 'framing')
    expect(status).toBe('warning')
    const isMissing = (origin: string) => !exampleOrigin.endsWith(origin.replace(/^https:\/\/\*?/, ''))
    expect(remedy).toContain(`${exampleOrigin} ${(origins as string[]).find(isMissing)}`)
  },
)

test('Where tenants have domains of their own, a page that names other hosts is a warning, and one without any a failure', async () => {
  const { id } = deskHosts.find(({ origins }) => origins === 'any-https')!
  const named = await examine(await servePageWith(ancestors('https://tenant.example.org')), { desk: id })
  expect(find(named, 'framing')).toMatchObject([
    { status: 'warning', remedy: 'Add the origin of each tenant’s desk that has the widget.' },
  ])
  const closed = await examine(await servePageWith(ancestors("'self'")), { desk: id })
  expect(find(closed, 'framing')).toMatchObject([{ status: 'failure' }])
  expect(closed.isEmbeddable).toBe(false)
})

test('An endless header is shortened', async () => {
  const sources = Array.from({ length: 100 }, (_, index) => `https://${index}.example.com`).join(' ')
  const report = await examine(await servePageWith(ancestors(sources)))
  for (const { sentence, remedy } of find(report, 'framing')) {
    expect(sentence.length).toBeLessThan(500)
    expect(remedy?.length).toBeLessThan(500)
  }
})

test('A redirect to another origin fails, and the page there is checked', async () => {
  const target = await servePageWith({ 'X-Frame-Options': 'DENY' })
  const origin = await serve((_request, response) => response.writeHead(302, { location: target }).end())
  const report = await examine(origin)
  expect(report.finalUrl).toBe(`${target}/`)
  expect(find(report, 'redirect')).toMatchObject([
    { status: 'failure', sentence: `This page redirects to ${target}, whose messages the desk ignores.` },
  ])
  expect(find(report, 'framing')[0]?.sentence).toContain(`redirects to ${target}`)
})

test('Redirects without an end fail', async () => {
  const origin = await serve((_request, response) => response.writeHead(302, { location: '/' }).end())
  expect((await examine(origin)).checks).toMatchObject([{ id: 'redirect', status: 'failure' }])
})

test('A page on HTTPS has its certificate checked; on this machine people can accept it', async () => {
  const origin = await serve((_request, response) => response.end(), certificate)
  const report = await examine(origin)
  expect(statuses(report, 'https')).toEqual(['ok'])
  expect(find(report, 'certificate')).toMatchObject([
    { status: 'warning', sentence: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') },
  ])
})

test('What a page on HTTPS loads over HTTP fails, and images are a warning', async () => {
  const examineHtml = async (html: string) => {
    const origin = await serve(
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html),
      certificate,
    )
    return find(await examine(origin), 'mixed-content')
  }
  expect(await examineHtml('<script src="http://cdn.example.com/a.js"></script>')).toEqual([
    {
      id: 'mixed-content',
      desk: null,
      status: 'failure',
      sentence: 'The page loads http://cdn.example.com/a.js over HTTP, which browsers block.',
      remedy: 'Load everything over HTTPS.',
    },
  ])
  const images = Array.from({ length: 5 }, (_, index) => `<img src="http://a.example.com/${index}">`)
  expect(await examineHtml(images.join(''))).toMatchObject([
    { status: 'warning', sentence: expect.stringContaining('and 2 more over HTTP') },
  ])
  expect(await examineHtml('<script src="/a.js"></script>')).toMatchObject([{ status: 'ok' }])
})
