import { describe, expect, it } from 'vitest'
import { checkWebOrigin, checkWebUrl, loopbackOrigin } from '../../src/base/check-origin'

const refused = (message: string) => expect.objectContaining({ code: 'INVALID_ARGUMENT', message })

describe('an origin', () => {
  it.each([
    'https://app.example.com',
    'https://app.example.com:8443',
    'https://app.example.com.',
    'http://localhost:5173',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
    'http://desk.local',
  ])('may be %s', (origin) => {
    expect(checkWebOrigin(origin, 'origin')).toBe(origin)
  })

  it.each([
    ['app.test', 'https://app.test'],
    ['app.test:8443/path', 'https://app.test:8443'],
    ['https://app.example.com/', 'https://app.example.com'],
    ['https://app.example.com/path?q#h', 'https://app.example.com'],
    ['https://App.Example.com', 'https://app.example.com'],
    ['HTTPS://app.example.com', 'https://app.example.com'],
    ['https://app.example.com:443', 'https://app.example.com'],
    ['http://localhost:80', 'http://localhost'],
    [' https://app.example.com', 'https://app.example.com'],
    ['https://user@app.example.com', 'https://app.example.com'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('is not %s, which is written %s', (value, origin) => {
    const message = `The origin is "${value}": it must be written '${origin}'.`
    expect(() => checkWebOrigin(value, 'origin')).toThrow(refused(message))
  })

  it.each<[unknown, string]>([
    ['*', '"*"'],
    ['*.example.com', '"*.example.com"'],
    ['https://*', '"https://*"'],
    ['https://*.example.com', '"https://*.example.com"'],
    ['https://*.example.com/', '"https://*.example.com/"'],
    ['', '""'],
    ['https://a;b', '"https://a;b"'],
    ['https://a,b', '"https://a,b"'],
    ["https://a'b", '"https://a\'b"'],
    ['null', '"null"'],
    ['NULL', '"NULL"'],
    ['not an origin', '"not an origin"'],
    ['ftp://app.example.com', '"ftp://app.example.com"'],
    ['file:///app', '"file:///app"'],
    ['data:text/html,x', '"data:text/html,x"'],
    ['javascript:alert(1)', '"javascript:alert(1)"'],
    ['https://app.example.com:99999', '"https://app.example.com:99999"'],
    [null, 'null'],
    [undefined, 'undefined'],
    [['https://app.example.com'], 'an array'],
    [{ toString: () => 'https://app.example.com' }, 'an object'],
  ])('is not %j', (value, shown) => {
    const message = `The origin is ${shown}: it must be an exact origin, as in 'https://app.example.com'.`
    expect(() => checkWebOrigin(value, 'origin')).toThrow(refused(message))
  })
})

describe('a URL of the web', () => {
  it('is http or https, and whole', () => {
    expect(checkWebUrl('https://app.example.com/widget?a=1', 'app', 'url').origin).toBe(
      'https://app.example.com',
    )
  })

  it('is a string', () => {
    const url = new URL('https://app.example.com/widget')
    expect(() => checkWebUrl(url, 'app', 'url')).toThrow(/^The url of the app is an object: /)
  })

  it.each(['/widget', 'data:text/html,x', 'javascript:alert(1)', 'http://', 'blob:https://x.example.com/1'])(
    'is not %s',
    (url) => {
      const message = `The url of the app is "${url}": it must be a whole http or https URL, as in https://app.example.com/widget.`
      expect(() => checkWebUrl(url, 'app', 'url')).toThrow(refused(message))
    },
  )
})

describe('an origin on this machine', () => {
  it.each(['http://localhost', 'https://localhost:5173', 'http://127.0.0.1:8080', 'http://[::1]:8080'])(
    'may be %s',
    (origin) => {
      expect(loopbackOrigin.test(origin)).toBe(true)
    },
  )

  it.each(['http://localhost.example.com', 'http://127.0.0.1.example.com', 'http://192.168.0.1', 'null', ''])(
    'is not %j',
    (origin) => {
      expect(loopbackOrigin.test(origin)).toBe(false)
    },
  )
})
