import { describe, expect, test } from 'vitest'
import { allowFraming, findFrameRefusal } from '../../src/server/frame-policy'

const PAGE = 'http://localhost:4747'

function isRefused(headers: Record<string, string>, { url = 'http://localhost:5173/', page = PAGE } = {}) {
  return findFrameRefusal(headers, new URL(url), page) !== null
}

const options = (value: string) => ({ 'x-frame-options': value })
const ancestors = (sources: string) => ({ 'content-security-policy': `frame-ancestors ${sources}` })

describe('X-Frame-Options', () => {
  test.each(['DENY', 'deny', ' Deny ', 'SAMEORIGIN', 'sameorigin', 'sameorigin, deny', 'SAMEORIGIN, foo'])(
    '%j refuses a frame on another origin',
    (value) => {
      expect(isRefused(options(value))).toBe(true)
    },
  )

  test.each(['ALLOWALL', 'ALLOW-FROM http://localhost:4747', 'nonsense', '', 'foo, bar'])(
    '%j is ignored, as browsers do',
    (value) => {
      expect(isRefused(options(value))).toBe(false)
    },
  )

  test('SAMEORIGIN allows the same origin; twice the same value counts once', () => {
    const url = `${PAGE}/widget`
    expect(isRefused(options('SAMEORIGIN, sameorigin'), { url })).toBe(false)
    expect(isRefused(options('DENY'), { url })).toBe(true)
  })

  test('It counts only where no policy has frame-ancestors', () => {
    expect(isRefused({ ...options('DENY'), ...ancestors('http://localhost:4747') })).toBe(false)
    expect(isRefused({ ...options('DENY'), 'content-security-policy': "default-src 'self'" })).toBe(true)
  })
})

describe('frame-ancestors', () => {
  test.each([
    '*',
    'http://localhost:4747',
    'HTTP://LOCALHOST:4747',
    'http://localhost:4747/',
    'localhost:4747',
    'localhost:*',
    'http://*:4747',
    'http:',
    "'none' http://localhost:4747",
    "https://desk.example.com 'self' localhost:*",
  ])('%s allows http://localhost:4747', (sources) => {
    expect(isRefused(ancestors(sources))).toBe(false)
  })

  test.each([
    '',
    "'none'",
    "'NONE'",
    "'self'",
    'https:',
    'localhost',
    'http://localhost',
    'http://localhost:4748',
    'https://localhost:4747',
    'http://*.localhost:4747',
    'http://localhost:4747/desk',
    'http://localhost.example.com:4747',
    'http://notlocalhost:4747',
    'data:',
  ])('%j refuses http://localhost:4747', (sources) => {
    expect(isRefused(ancestors(sources))).toBe(true)
  })

  test('A wildcard stands for whole labels, at least one', () => {
    const url = 'https://widget.example.com/'
    const header = ancestors('https://*.example.com')
    expect(isRefused(header, { url, page: 'https://desk.example.com' })).toBe(false)
    expect(isRefused(header, { url, page: 'https://a.b.example.com' })).toBe(false)
    expect(isRefused(header, { url, page: 'https://example.com' })).toBe(true)
    expect(isRefused(header, { url, page: 'https://badexample.com' })).toBe(true)
  })

  test('Without a scheme the page needs the scheme of the widget, or its secure counterpart', () => {
    const header = ancestors('localhost:4747')
    const secure = 'https://localhost:4747'
    expect(isRefused(header, { url: 'https://localhost:5173', page: PAGE })).toBe(true)
    expect(isRefused(header, { url: 'https://localhost:5173', page: secure })).toBe(false)
    expect(isRefused(header, { url: 'http://localhost:5173', page: secure })).toBe(false)
  })

  test('A source for HTTP allows HTTPS as well, on the default port too', () => {
    const page = 'https://desk.example.com'
    const sources = ['http:', 'http://desk.example.com', 'http://desk.example.com:80']
    expect(sources.filter((source) => isRefused(ancestors(source), { page }))).toEqual([])
    expect(isRefused(ancestors('https://desk.example.com:443'), { page })).toBe(false)
    expect(isRefused(ancestors("'self'"), { page, url: 'http://desk.example.com/' })).toBe(false)
  })

  test('Every policy has to allow the frame, in one header or in several', () => {
    const allowed = `frame-ancestors ${PAGE}`
    expect(isRefused({ 'content-security-policy': `${allowed}, frame-ancestors 'self'` })).toBe(true)
    expect(isRefused({ 'content-security-policy': `${allowed}, default-src *` })).toBe(false)
  })

  test('The first directive of a policy counts, in any case and at any place', () => {
    const header = `default-src 'self'; FRAME-ANCESTORS ${PAGE}; frame-ancestors 'none'`
    expect(isRefused({ 'content-security-policy': header })).toBe(false)
  })

  test('A policy that is only reported refuses nothing', () => {
    expect(isRefused({ 'content-security-policy-report-only': "frame-ancestors 'none'" })).toBe(false)
  })

  test('IPv6 addresses match no source, since the grammar has none', () => {
    expect(isRefused(ancestors('http://[::1]:4747'), { page: 'http://[::1]:4747' })).toBe(true)
  })
})

test('The refusal shows the directive that decided, and one that allows the page beside the others', () => {
  const headers = {
    'content-security-policy': "default-src 'self'; frame-ancestors 'self' https://a.example.com",
  }
  expect(findFrameRefusal(headers, new URL('http://localhost:5173'), PAGE)).toEqual({
    kind: 'frame-ancestors',
    header: "Content-Security-Policy: frame-ancestors 'self' https://a.example.com",
    allowed: ["'self'", 'https://a.example.com'],
    remedy: `Content-Security-Policy: frame-ancestors 'self' https://a.example.com ${PAGE}`,
  })
})

test('Framing can be allowed in every header, while the other directives stay', () => {
  const headers = {
    'x-frame-options': 'DENY',
    'content-security-policy':
      "default-src 'self'; frame-ancestors 'none'; img-src *, Frame-Ancestors 'self', script-src x",
    'content-type': 'text/html',
  }
  expect(allowFraming(headers)).toEqual({
    'content-security-policy': "default-src 'self'; img-src *,, script-src x",
    'content-type': 'text/html',
  })
  expect(allowFraming({ 'x-frame-options': 'DENY' })).toEqual({})
})
