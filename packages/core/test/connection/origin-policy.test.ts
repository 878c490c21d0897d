import { describe, expect, it } from 'vitest'
import { allowsOrigin, checkHostOrigins } from '../../src/connection/origin-policy'
import { qiscusDesk } from '../../src/desks/qiscus'
import { textDesk } from '../../src/desks/text'

const text = (origin: string, hostOrigins?: readonly string[]) =>
  allowsOrigin(textDesk(), hostOrigins, origin)

describe('the Text desk by default', () => {
  it.each([
    'https://text.com',
    'https://helpdesk.com',
    'https://livechat.com',
    'https://livechatinc.com',
    'https://app.helpdesk.com',
    'https://a.b.c.livechat.com',
  ])('T105 may be %s', (origin) => expect(text(origin)).toBe(true))

  it.each([
    'http://app.helpdesk.com',
    'https://app.helpdesk.com:8443',
    'https://fakelivechat.com',
    'https://livechat.com.example.com',
    'https://example.com',
    'https://my.lc:3000',
    'ftp://app.helpdesk.com',
    'https://helpdesk.co',
    '',
    'helpdesk.com',
  ])('T105 T108 may not be "%s"', (origin) => expect(text(origin)).toBe(false))
})

describe('loopback hosts', () => {
  const loopbacks = [
    'http://localhost',
    'https://localhost:5173',
    'http://127.0.0.1:3000',
    'http://[::1]:8080',
  ]

  it.each(loopbacks)('T106 Q122 %s may be any desk, whatever is listed', (origin) => {
    const hostOrigins = ['https://desk.example.com']
    expect(text(origin, hostOrigins)).toBe(true)
    expect(allowsOrigin(textDesk({ hostOrigins }), undefined, origin)).toBe(true)
    expect(allowsOrigin(qiscusDesk({ hostOrigins }), undefined, origin)).toBe(true)
  })

  it.each([
    'http://localhost.example.com',
    'http://a.localhost',
    'http://127.0.0.1.example.com',
    'http://127.0.0.2',
    'app+http://localhost',
  ])('T106 %s is none', (origin) => expect(text(origin)).toBe(false))
})

describe('listed origins', () => {
  it.each([
    ['https://desk.example.com', 'https://desk.example.com', true],
    ['https://desk.example.com', 'http://desk.example.com', false],
    ['https://desk.example.com', 'https://a.desk.example.com', false],
    ['https://desk.example.com', 'https://app.helpdesk.com', false],
    ['https://desk.example.com:8443', 'https://desk.example.com:8443', true],
    ['https://desk.example.com:8443', 'https://desk.example.com', false],
    ['https://*.example.com', 'https://desk.example.com', true],
    ['https://*.example.com', 'https://a.b.example.com', true],
    ['https://*.example.com', 'https://example.com', false],
    ['https://*.example.com', 'https://fakeexample.com', false],
    ['https://*.example.com', 'https://.example.com', false],
    ['https://*.example.com', 'https://desk.example.com.evil.test', false],
    ['https://*.example.com', 'http://desk.example.com', false],
    ['https://*.example.com', 'https://desk.example.com:8443', false],
    ['https://Desk.Example.com', 'https://desk.example.com', true],
    ['null', 'null', true],
    ['https://desk.example.com', 'null', false],
  ])('T107 T108 T109 %s admits %s: %s', (entry, origin, isAllowed) => {
    expect(text(origin, [entry])).toBe(isAllowed)
    expect(allowsOrigin(qiscusDesk({ hostOrigins: [entry] }), undefined, origin)).toBe(isAllowed)
  })

  it("T107 of the desk go before the widget's, which go before the desk's default", () => {
    const own = textDesk({ hostOrigins: ['https://own.example.com'] })
    const widgets = ['https://widget.example.com']
    expect(allowsOrigin(own, widgets, 'https://own.example.com')).toBe(true)
    expect(allowsOrigin(own, widgets, 'https://widget.example.com')).toBe(false)
    expect(text('https://widget.example.com', widgets)).toBe(true)
    expect(text('https://app.helpdesk.com', widgets)).toBe(false)
  })

  it('T107 an empty list allows only loopback hosts', () => {
    expect(text('https://app.helpdesk.com', [])).toBe(false)
  })
})

it('T109 Q120 Q122 the Qiscus desk may be any origin but the opaque one', () => {
  expect(allowsOrigin(qiscusDesk(), undefined, 'https://desk.tenant.example.com')).toBe(true)
  expect(allowsOrigin(qiscusDesk(), undefined, 'null')).toBe(false)
})

describe('entries that can never match', () => {
  it.each([
    'https://desk.example.com/',
    'https://desk.example.com/path',
    'desk.example.com',
    '*.example.com',
    'https://*',
    'https://*.*.example.com',
    'https://a.*.example.com',
    'https://desk*.example.com',
    '*',
    '',
    'https://user@example.com',
    'https://*.com',
    'https://desk.example.com:443',
    'http://desk.example.com:80',
    'https://desk.example.com:99999',
    'https://*.example.com:443',
    'https://desk example.com',
    'https://desk.example.com?a',
    'https:desk.example.com',
    'https://*.0.0.1',
    'ftp://desk.example.com',
  ])('are refused with their name: "%s"', (entry) => {
    const message = expect.stringContaining(`"${entry}"`)
    expect(() => checkHostOrigins(['https://good.example.com', entry])).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message }),
    )
  })

  it.each(['https://desk.example.com', 'https://*.example.com', 'http://desk.example.com:8080', 'null'])(
    'are not such as %s',
    (entry) => expect(() => checkHostOrigins([entry])).not.toThrow(),
  )
})
