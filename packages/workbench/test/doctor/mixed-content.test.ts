import { expect, test } from 'vitest'
import { findMixedContent } from '../../src/doctor/mixed-content'

const blocked = (html: string, policy?: string) => findMixedContent(html, policy).blocked

test.each([
  '<script src="http://cdn.example.com/a.js"></script>',
  "<script defer src='http://cdn.example.com/a.js'></script>",
  '<script src=http://cdn.example.com/a.js></script>',
  '<SCRIPT\n  SRC = "http://cdn.example.com/a.js">',
  '<link rel="stylesheet" href="http://cdn.example.com/a.js">',
  '<link rel="shortcut icon" href="http://cdn.example.com/a.js">',
  '<iframe src="http://cdn.example.com/a.js"></iframe>',
  '<object data="http://cdn.example.com/a.js"></object>',
])('%s is blocked', (html) => {
  expect(blocked(html)).toEqual(['http://cdn.example.com/a.js'])
})

test('Images, audio and video are loaded over HTTPS instead', () => {
  const html = `<img alt="a > b" src="http://a.example.com/1"><video poster="http://a.example.com/2"><source src="http://a.example.com/3">`
  expect(findMixedContent(html)).toEqual({
    blocked: [],
    upgraded: ['http://a.example.com/1', 'http://a.example.com/2', 'http://a.example.com/3'],
  })
})

test.each([
  '<script src="https://cdn.example.com/a.js"></script>',
  '<script src="//cdn.example.com/a.js"></script>',
  '<script src="/http://a.js"></script>',
  '<script src="http://localhost:5173/a.js"></script>',
  '<script data-src="http://cdn.example.com/a.js"></script>',
  '<link rel="canonical" href="http://example.com/">',
  '<a href="http://example.com/">Example</a>',
  '<!-- <script src="http://cdn.example.com/a.js"></script> -->',
  `<script>const html = '<iframe src="http://example.com/">'</script>`,
  '<template><script src="http://cdn.example.com/a.js"></script></template>',
  '<p title="<script src=http://cdn.example.com/a.js>">',
  'http://cdn.example.com/a.js',
  '',
])('%j loads nothing over HTTP', (html) => {
  expect(findMixedContent(html)).toEqual({ blocked: [], upgraded: [] })
})

test('The elements after a comment and after a script are read', () => {
  const html = '<!-- a --><script>1 < 2</script><script src="http://cdn.example.com/a.js"></script>'
  expect(blocked(html)).toEqual(['http://cdn.example.com/a.js'])
})

test('A URL is named once', () => {
  const script = '<script src="http://cdn.example.com/a.js"></script>'
  expect(blocked(script + script)).toHaveLength(1)
})

test('upgrade-insecure-requests mends all of it, as a header or in the page', () => {
  const script = '<script src="http://cdn.example.com/a.js"></script>'
  const meta = '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">'
  expect(blocked(script, "default-src 'self'; upgrade-insecure-requests")).toEqual([])
  expect(blocked(meta + script)).toEqual([])
  expect(blocked(script, 'report-uri /upgrade-insecure-requests')).toHaveLength(1)
})
