import { describe, expect, it } from 'vitest'
import { readTextQuery } from '@deskbridge/core/desks/text'
import { toTextUrl } from '../../../../src/engine/desks/text/url'

describe('T30 the URL of a frame', () => {
  it.each([
    ['https://a.example.com', 'https://a.example.com?plugin_id=orders&theme=dark'],
    ['https://a.example.com/w?x=1%20+2', 'https://a.example.com/w?x=1%20+2&plugin_id=orders&theme=dark'],
    ['https://a.example.com/w?', 'https://a.example.com/w?plugin_id=orders&theme=dark'],
    ['https://a.example.com/w?x&', 'https://a.example.com/w?x&plugin_id=orders&theme=dark'],
    ['https://a.example.com/w#/a?b=c', 'https://a.example.com/w?plugin_id=orders&theme=dark#/a?b=c'],
    ['https://a.example.com/w?x=1#a#b', 'https://a.example.com/w?x=1&plugin_id=orders&theme=dark#a#b'],
  ])('of %s keeps what is there', (url, expected) => {
    expect(toTextUrl(url, { id: 'orders', theme: 'dark' })).toBe(expected)
  })

  it('has no theme where there is none, and any id is safe in it', () => {
    const url = toTextUrl('https://a.example.com/', { id: 'a&b=c d', theme: null })
    expect(new URL(url).searchParams.get('plugin_id')).toBe('a&b=c d')
    expect(new URL(url).searchParams.has('theme')).toBe(false)
  })
})

describe('T90 a plain connection', () => {
  it.each([
    ['?connection=plain', true],
    ['?x=%&connection=plain', true],
    ['?connection=Plain', false],
    ['?connection=', false],
    ['#connection=plain', false],
    ['', false],
  ])('is asked for by %j: %s', (rest, isPlain) => {
    expect(readTextQuery(new URL(`https://a.example.com/${rest}`).search).isPlain).toBe(isPlain)
  })
})
