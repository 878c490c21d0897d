import { expect, it } from 'vitest'
import { createAppOrigin } from '../../src/engine/app-origin'

const origin = createAppOrigin(['https://orders.example.com', 'http://localhost:5173'])

it.each(['https://orders.example.com', 'http://localhost:5173'])('Q22 an app may speak from %s', (listed) => {
  expect(origin.allows(listed)).toBe(true)
})

it.each([
  'https://orders.example.com.attacker.example',
  'https://orders.example.com:8443',
  'https://evil-orders.example.com',
  'https://a.orders.example.com',
  'http://orders.example.com',
  'https://example.com',
  'http://localhost:51730',
  'http://localhost',
  'null',
  '',
])('Q22 an app may not speak from "%s", which only resembles an origin of its own', (other) => {
  expect(origin.allows(other)).toBe(false)
})
