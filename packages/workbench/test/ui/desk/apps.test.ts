import { createWritable } from '@deskbridge/core'
import { expect, test, vi } from 'vitest'
import type { AppConfig } from '../../../src/config'
import { createApps } from '../../../src/ui/desk/apps'
import type { OpenedApp } from '../../../src/ui/desk/opened-app'
import type { WidgetConfig } from '../../../src/ui/apps/widget-config'
import type { Scenario } from '../../../src/ui/desk/scenario'

const served: AppConfig = { id: 'orders', name: 'Orders', url: 'http://a.test/', placement: 'ticket-sidebar' }
const widget: WidgetConfig = { id: 'mine', name: 'Mine', url: 'http://b.test/', placement: 'main-menu' }

function open() {
  const scenario = createWritable({ widgets: [] } as unknown as Scenario)
  const change = (members: Partial<Scenario>) => scenario.set({ ...scenario.get(), ...members })
  const createApp = vi.fn<(config: AppConfig) => OpenedApp>((config) => ({ config }) as OpenedApp)
  const apps = createApps(createWritable([served]), { ...scenario, change }, createApp)
  return { apps, change, createApp, ids: () => apps.all.get().map(({ config }) => config.id) }
}

test('Widgets are listed after the apps of the server, until they are closed', () => {
  const { apps, ids } = open()
  apps.openWidget(widget)
  apps.openWidget({ ...widget, id: 'second' })
  expect(ids()).toEqual(['orders', 'mine', 'second'])
  expect([apps.isWidget('orders'), apps.isWidget('mine')]).toEqual([false, true])
  apps.closeWidget('mine')
  expect(ids()).toEqual(['orders', 'second'])
})

test('An app is not created again when something else changes, nor when its widget is an equal copy', () => {
  const { apps, change, createApp } = open()
  apps.openWidget(widget)
  const before = apps.all.get()
  change({ theme: 'dark' })
  change({ widgets: [{ ...widget }] })
  expect(apps.all.get()).toBe(before)
  expect(createApp).toHaveBeenCalledTimes(2)
})

test('A widget that is opened again with another configuration replaces the earlier one', () => {
  const { apps, createApp, ids } = open()
  apps.openWidget(widget)
  apps.openWidget({ ...widget, name: 'Renamed' })
  expect(ids()).toEqual(['orders', 'mine'])
  expect(createApp).toHaveBeenLastCalledWith({ ...widget, name: 'Renamed' })
})

test('A widget that is opened again keeps its place, as a frame that is moved would load again', () => {
  const { apps, ids } = open()
  apps.openWidget(widget)
  apps.openWidget({ ...widget, id: 'second' })
  apps.openWidget({ ...widget, name: 'Renamed' })
  expect(ids()).toEqual(['orders', 'mine', 'second'])
})

test('A section title becomes an opening state with this title', () => {
  const { apps, createApp } = open()
  apps.openWidget({ ...widget, placement: 'ticket-sidebar', sectionTitle: 'Orders' })
  const { openingState, ...config } = createApp.mock.lastCall![0]
  expect(openingState).toMatchObject({ title: 'Orders' })
  expect(config).toEqual({ ...widget, placement: 'ticket-sidebar' })
})
