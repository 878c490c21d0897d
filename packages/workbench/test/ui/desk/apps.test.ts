import { createWritable, type Readable } from '@deskbridge/core'
import type { AppDefinition, HostUser } from '@deskbridge/host'
import { expect, test, vi } from 'vitest'
import { createApps, shownApps } from '../../../src/ui/desk/apps'
import type { OpenedApp } from '../../../src/ui/desk/opened-app'
import type { WidgetConfig } from '../../../src/ui/apps/widget-config'
import type { Scenario } from '../../../src/ui/desk/scenario'

const orders: AppDefinition = {
  id: 'orders',
  name: 'Orders',
  url: 'http://a.test/',
  desk: 'auto',
  placement: 'ticket-sidebar',
  mode: 'popup',
}
const widget: WidgetConfig = { id: 'mine', name: 'Mine', url: 'http://b.test/', placement: 'main-menu' }
const agent = { role: 'agent', divisionId: 'division-2' }

function open(...definitions: AppDefinition[]) {
  const registered = createWritable<readonly AppDefinition[]>(definitions.length > 0 ? definitions : [orders])
  const scenario = createWritable({ widgets: [], desk: 'text' } as unknown as Scenario)
  const user = createWritable<Pick<HostUser, 'role' | 'divisionId'>>(agent)
  const change = (members: Partial<Scenario>) => scenario.set({ ...scenario.get(), ...members })
  const closed: string[] = []
  const createApp = vi.fn<(definition: Readable<AppDefinition>) => OpenedApp>(
    (definition) =>
      ({
        get config() {
          return definition.get()
        },
        close: () => void closed.push(definition.get().id),
      }) as OpenedApp,
  )
  const apps = createApps({ registered, scenario: { ...scenario, change }, user }, createApp)
  const idsOf = (list: Readable<readonly OpenedApp[]>) => list.get().map(({ config }) => config.id)
  const redefine = (...next: AppDefinition[]) => registered.set(next)
  return { apps, change, closed, createApp, redefine, user, ids: () => idsOf(apps.all), idsOf }
}

test('Widgets are listed after the apps of the registry, until they are closed', () => {
  const { apps, ids } = open()
  apps.openWidget(widget)
  apps.openWidget({ ...widget, id: 'second' })
  expect(ids()).toEqual(['orders', 'mine', 'second'])
  expect([apps.isWidget('orders'), apps.isWidget('mine')]).toEqual([false, true])
  apps.closeWidget('mine')
  expect(ids()).toEqual(['orders', 'second'])
})

test('The apps of the server are left out while only widgets are to be shown', () => {
  const { apps, change, ids } = open()
  change({ onlyWidgets: true })
  expect(ids()).toEqual([])
  apps.openWidget(widget)
  expect(ids()).toEqual(['mine'])
  change({ onlyWidgets: false })
  expect(ids()).toEqual(['orders', 'mine'])
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

test('A widget that is opened again with another name is the same app', () => {
  const { apps, createApp, ids } = open()
  apps.openWidget(widget)
  apps.openWidget({ ...widget, name: 'Renamed' })
  expect(ids()).toEqual(['orders', 'mine'])
  expect(apps.all.get()[1]!.config).toEqual({ desk: 'auto', mode: 'popup', ...widget, name: 'Renamed' })
  expect(createApp).toHaveBeenCalledTimes(2)
})

test('A widget that is opened again keeps its place', () => {
  const { apps, ids } = open()
  apps.openWidget(widget)
  apps.openWidget({ ...widget, id: 'second' })
  apps.openWidget({ ...widget, url: 'http://c.test/' })
  expect(ids()).toEqual(['orders', 'mine', 'second'])
})

test('A section title becomes an opening state with this title', () => {
  const { apps, createApp } = open()
  apps.openWidget({ ...widget, placement: 'ticket-sidebar', sectionTitle: 'Orders' })
  expect(createApp.mock.lastCall![0].get()).toMatchObject({
    ...widget,
    placement: 'ticket-sidebar',
    openingState: { title: 'Orders' },
  })
})

const b: AppDefinition = { ...orders, id: 'b', name: 'B' }

test.each<[what: string, changes: Partial<AppDefinition>]>([
  ['name', { name: 'Other' }],
  ['icon', { iconUrl: 'https://a.test/icon.svg' }],
  ['description', { description: 'Other' }],
  ['favorite', { isFavorite: true }],
  ['access', { access: { roles: ['agent'], divisionIds: 'all' } }],
  ['state, written out', { isActive: true }],
])('Another %s leaves the frame of an app alone, and is there at once', (_, changes) => {
  const { apps, createApp, closed, redefine } = open()
  const [app] = apps.all.get()
  const onChange = vi.fn<() => void>()
  apps.all.subscribe(onChange)
  redefine({ ...orders, ...changes })
  expect(apps.all.get()).toEqual([app])
  expect(app!.config).toMatchObject(changes)
  expect(onChange).toHaveBeenCalledOnce()
  expect(createApp).toHaveBeenCalledOnce()
  expect(closed).toEqual([])
})

test.each<[what: string, changes: Partial<AppDefinition>]>([
  ['address', { url: 'http://other.test/' }],
  ['placement', { placement: 'main-menu' }],
  ['mode', { mode: 'embed' }],
  ['desk', { desk: 'text' }],
  ['list of origins', { origins: ['http://other.test'] }],
  ['list of permissions', { permissions: ['camera'] }],
  ['opening state', { openingState: { title: 'A', components: [] } }],
])('Another %s closes an app and creates it again', (_, changes) => {
  const { apps, createApp, closed, redefine } = open()
  const [before] = apps.all.get()
  redefine({ ...orders, ...changes })
  expect(closed).toEqual(['orders'])
  expect(apps.all.get()).toHaveLength(1)
  expect(apps.all.get()[0]).not.toBe(before)
  expect(createApp).toHaveBeenCalledTimes(2)
})

test('An app is closed as soon as it is deactivated, removed, or its user loses access', () => {
  const supervisors = { roles: ['supervisor' as const], divisionIds: 'all' as const }
  const { closed, redefine, ids, user } = open(orders, b, { ...b, id: 'c', access: supervisors })
  expect(ids()).toEqual(['orders', 'b'])
  user.set({ ...agent, role: 'supervisor' })
  expect(ids()).toEqual(['orders', 'b', 'c'])
  user.set(agent)
  expect(closed).toEqual(['c'])
  redefine(orders, { ...b, isActive: false })
  expect(closed).toEqual(['c', 'b'])
  redefine()
  expect(closed).toEqual(['c', 'b', 'orders'])
  expect(ids()).toEqual([])
})

test('An app of one desk is shown on that desk alone', () => {
  const { change, ids, closed } = open(orders, { ...b, desk: 'text' })
  expect(ids()).toEqual(['orders', 'b'])
  change({ desk: 'qiscus' })
  expect(ids()).toEqual(['orders'])
  expect(closed).toEqual(['b'])
})

test('A favorite and a moved app change the display order, and not the order of the frames', () => {
  const { apps, createApp, redefine, ids, idsOf } = open(orders, b)
  const frames = apps.created.get()
  redefine(orders, { ...b, isFavorite: true })
  expect(ids()).toEqual(['b', 'orders'])
  redefine(b, orders)
  expect(ids()).toEqual(['b', 'orders'])
  expect(apps.created.get()).toEqual(frames)
  expect(idsOf(apps.created)).toEqual(['orders', 'b'])
  expect(createApp).toHaveBeenCalledTimes(2)
})

test('The apps of each placement have their favorites first', () => {
  const page = { ...orders, placement: 'main-menu' as const }
  const apps = [
    { ...page, id: '1' },
    { ...orders, id: '2' },
    { ...page, id: '3', isFavorite: true },
    { ...orders, id: '4', isFavorite: true },
  ]
  const shown = shownApps(apps, agent, 'text')
  const inPlace = (placement: string) =>
    shown.filter((app) => app.placement === placement).map(({ id }) => id)
  expect([inPlace('ticket-sidebar'), inPlace('main-menu')]).toEqual([
    ['4', '2'],
    ['3', '1'],
  ])
})
