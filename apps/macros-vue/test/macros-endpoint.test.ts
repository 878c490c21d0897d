// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleMacros } from '../server/example-macros'
import { startMacrosServer, type MacrosServer } from './macros-server'

let server: MacrosServer

beforeEach(async () => {
  server = await startMacrosServer()
})
afterEach(() => server.close())

test('the endpoint returns the macros, and may be called from any origin', async () => {
  const response = await fetch(server.url)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(await response.json()).toEqual({ macros: exampleMacros })
  const asked = await fetch(server.url, { method: 'OPTIONS' })
  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
})

test.each([
  ['GET', '/macro'],
  ['POST', '/macros'],
])('the endpoint responds to %s %s with the available call', async (method, path) => {
  const response = await fetch(new URL(path, server.url), { method })
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ error: `There is no ${method} ${path}. There is GET /macros.` })
})
