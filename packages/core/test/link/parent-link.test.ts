import { expect, it } from 'vitest'
import { parentLink } from '../../src/link/parent-link'

// The rules of links are in conformance/link.

it('on a server the parent link has no other side, and does nothing', () => {
  const link = parentLink()
  expect(link.hasPeer?.()).toBe(false)
  expect(() => {
    link.post('hello')
    link.listen(() => {})()
    link.close()
  }).not.toThrow()
})
