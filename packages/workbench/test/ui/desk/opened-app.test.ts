// @vitest-environment happy-dom
import { createWritable } from '@deskbridge/core'
import { createHost, type AppDefinition } from '@deskbridge/host'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleUsers } from '../../../src/ui/desk/examples'
import { createOpenedApp } from '../../../src/ui/desk/opened-app'
import type { Scenario } from '../../../src/ui/desk/scenario'
import { createDeskFaults } from '../../../src/ui/faults/desk-faults'

const config: AppDefinition = {
  id: 'orders',
  name: 'Orders',
  url: 'http://localhost:5173/',
  desk: 'auto',
  placement: 'ticket-sidebar',
  mode: 'embed',
}

function open(desk: Scenario['desk'] = 'text') {
  const scenario = createWritable({ desk, mode: 'app', openingStates: {} } as unknown as Scenario)
  const change = (members: Partial<Scenario>) => scenario.set({ ...scenario.get(), ...members })
  const seen: unknown[] = []
  const host = createHost({ user: exampleUsers[0], onTraffic: ({ name }) => void seen.push(name) })
  const definition = createWritable(config)
  const app = createOpenedApp(definition, host, scenario, createDeskFaults())
  const container = document.body.appendChild(document.createElement('div'))
  return { app, change, container, definition, host, seen }
}

let opened: ReturnType<typeof open>

beforeEach(() => {
  document.body.innerHTML = ''
})
afterEach(() => opened.host.destroy())

const withTitle = (title: string) => ({
  openingStates: { orders: { title, components: [{ type: 'divider' as const }] } },
})

test('A message is received again only by an app that is open', () => {
  opened = open()
  const { app, container, seen } = opened
  const message = { plugin_id: 'orders', message: 'track', data: { event_name: 'a' } }
  expect(() => app.receive(message)).toThrow('Orders is not open.')
  const close = app.open(container)
  app.receive(message)
  expect(seen).toEqual(['track'])
  close()
  expect(() => app.receive(message)).toThrow('Orders is not open.')
  expect(seen).toEqual(['track'])
})

test('Another opening state reloads an app on a desk with sections, and leaves it alone on one without', () => {
  opened = open('qiscus')
  const { app, change, container } = opened
  app.open(container)
  const frame = app.iframe()
  change(withTitle('Other'))
  expect(app.iframe()).toBe(frame)
  change({ desk: 'text' })
  const second = app.iframe()
  change({ ...withTitle('Other'), theme: 'dark' })
  expect(app.iframe()).toBe(second)
  change(withTitle('Third'))
  expect(app.iframe()).not.toBe(second)
})

test('Each load of the page by the desk is counted', () => {
  opened = open()
  const { app, change, container } = opened
  app.open(container)
  app.reload()
  change({ desk: 'qiscus' })
  expect(app.loads.get()).toBe(3)
})

test('A new name is that of the frame at once, without loading its page again', () => {
  opened = open()
  const { app, container, definition } = opened
  app.open(container)
  const frame = app.iframe()
  definition.set({ ...config, name: 'Purchases' })
  expect(app.iframe()).toBe(frame)
  expect(frame!.title).toBe('Purchases')
  expect(app.loads.get()).toBe(1)
})

test('An app has the mode that it is configured with, until the desk chooses one for all', () => {
  opened = open('qiscus')
  const { app, change, container } = opened
  app.open(container)
  const modes = [app.state.get()?.mode]
  for (const mode of ['popup', 'embed', 'app'] as const) {
    change({ mode })
    modes.push(app.state.get()?.mode)
  }
  expect(modes).toEqual(['embed', 'popup', 'embed', 'embed'])
  expect(app.loads.get()).toBe(1)
})

test('A closed app has no frame any more, and does not open again with the desk', () => {
  opened = open()
  const { app, change, container } = opened
  const cleanUp = app.open(container)
  app.close()
  expect(container.querySelector('iframe')).toBeNull()
  change({ desk: 'qiscus' })
  cleanUp()
  expect(container.querySelector('iframe')).toBeNull()
  expect(app.loads.get()).toBe(1)
})
