import { expect, test } from 'vitest'
import { parseTitle } from '../../src/server/page-title'

test.each([
  ['<!doctype html><title>Orders</title>', 'Orders'],
  ['<TITLE lang="en">\n  Late\n  orders </TITLE>', 'Late orders'],
  ['<title>Tom &amp; Jerry&#39;s &#x2603; &lt;b&gt;</title>', "Tom & Jerry's ☃ <b>"],
  ['<title>Orders &unknown; &#9999999;</title>', 'Orders &unknown; &#9999999;'],
  ['<title>\u001B[31mred\u0000</title>', '[31mred'],
])('The title of %j is %j', (html, title) => {
  expect(parseTitle(html)).toBe(title)
})

test.each(['', '<title></title>', '<title> </title>', '<titles>Orders</titles>', '<p>Orders</p>'])(
  '%j has no title',
  (html) => {
    expect(parseTitle(html)).toBeNull()
  },
)

test('A title has at most 80 characters', () => {
  expect(parseTitle(`<title>${'a'.repeat(1000)}</title>`)).toBe('a'.repeat(80))
})
