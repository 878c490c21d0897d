import { describe, expect, test } from 'vitest'
import { toImageUrl, toLinkUrl } from '../../src/ui/safe-url'

/** Schemes that run code, read what is on the machine, or show content in the name of another page. */
const unsafeSchemes = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'vbscript:msgbox(1)',
  'blob:https://desk.example.com/0b0e9a7c-7b0e-4a3e-8a51-2f5c3d1f8f00',
  'filesystem:https://desk.example.com/temporary/x',
  'file:///etc/hosts',
  'view-source:https://desk.example.com/',
  'about:blank',
  'ws://desk.example.com/',
  'ftp://desk.example.com/',
  'intent://desk.example.com/#Intent;end',
  'chrome://settings/',
]

/** A scheme as filters overlook it: some of these run as scripts in a browser, and none may be kept. */
const disguised = [
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u001f javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\n:alert(1)',
  'javascript://shop.example.com/%0aalert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u2028javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'java\u00adscript:alert(1)',
  '\uff4aavascript:alert(1)',
  'javascript\uff1aalert(1)',
  'jav\u0131script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '%6aavascript:alert(1)',
  '\\javascript:alert(1)',
]

/** References that lead where the page is that resolves them. */
const relative = [
  '//shop.example.com/',
  '\\\\shop.example.com',
  '/orders',
  'orders',
  '?id=1',
  '#top',
  '',
  '.',
]

describe('a link or an image', () => {
  test.each([...unsafeSchemes, ...disguised, ...relative])('leads nowhere with %j', (url) => {
    expect(toLinkUrl(url)).toBeUndefined()
    expect(toImageUrl(url)).toBeUndefined()
  })

  test('leads to the URL as it was judged, not to the text that was sent', () => {
    expect(toLinkUrl(' ht\ntps://shop.example.com/a b\u0000')).toBe('https://shop.example.com/a%20b')
    expect(toImageUrl('\thttps:shop.example.com')).toBe('https://shop.example.com/')
    expect(toImageUrl('HTTPS://shop.example.com/"onerror="x')).toBe(
      'https://shop.example.com/%22onerror=%22x',
    )
  })
})

test('only a link leads to a mailbox or a telephone', () => {
  for (const url of ['mailto:help@example.com', 'tel:+4912345']) {
    expect(toLinkUrl(url)).toBe(url)
    expect(toImageUrl(url)).toBeUndefined()
  }
})
