// @vitest-environment happy-dom
import { createWritable } from '@deskbridge/core'
import { createRegistry, memoryStorage, type AppDefinition, type HostUser } from '@deskbridge/host'
import { describe, expect, test } from 'vitest'
import type { AppConfig } from '../../../src/config'
import { createServedApps, definitionOf } from '../../../src/ui/desk/served-apps'

const user = (role: string): HostUser => ({ id: role, name: null, email: null, role, divisionId: null })
const owner = user('owner')
const anApp = (id: string, members: Partial<AppConfig> = {}): AppConfig => ({
  id,
  name: `App ${id}`,
  url: `https://${id}.example.com/`,
  placement: 'ticket-sidebar',
  ...members,
})

/** Starts a page over what an earlier one has stored. */
async function start(
  apps: readonly AppConfig[],
  storages = { apps: memoryStorage(), record: memoryStorage() },
) {
  const served = createWritable<readonly AppConfig[]>(apps)
  const registry = createRegistry({ storage: storages.apps })
  const servedApps = createServedApps({ registry, record: storages.record, served })
  await servedApps.merge()
  return {
    storages,
    registry,
    servedApps,
    stored: () => registry.apps.get(),
    differences: () =>
      servedApps.findDifferences(registry.apps.get()).map(({ kind, app }) => `${app.id} ${kind}`),
    async serve(...next: AppConfig[]) {
      served.set(next)
      await servedApps.merge()
    },
  }
}

describe('An app of the server', () => {
  test('that was never merged is created, with a default for what its configuration leaves out', async () => {
    const { stored } = await start([anApp('a'), anApp('b', { desk: 'qiscus', mode: 'embed' })])
    expect(stored()).toEqual([
      { ...anApp('a'), desk: 'auto', mode: 'popup' },
      { ...anApp('b'), desk: 'qiscus', mode: 'embed' },
    ])
  })

  test('keeps what the user made of it as long as the server does not change it', async () => {
    const { registry, storages, stored } = await start([anApp('a'), anApp('b')])
    await registry.update('a', { name: 'Mine', mode: 'embed', description: 'Own' }, owner)
    await registry.move('b', 0, owner)
    const before = stored()
    const next = await start([anApp('a'), anApp('b')], storages)
    expect(next.stored()).toEqual(before)
  })

  test('gets each member that the server has changed since, and keeps the others', async () => {
    const { registry, storages, stored, serve } = await start([anApp('a', { description: 'Old' })])
    await registry.update('a', { name: 'Mine', url: 'https://own.example.com/' }, owner)
    await registry.setFavorite('a', true, owner)
    await serve(anApp('a', { description: 'New', mode: 'embed' }))
    const expected = {
      ...definitionOf(anApp('a')),
      name: 'Mine',
      url: 'https://own.example.com/',
      isFavorite: true,
      description: 'New',
      mode: 'embed',
    }
    expect(stored()).toEqual([expected])
    const { description: _, ...withoutDescription } = expected
    const next = await start([anApp('a', { mode: 'embed' })], storages)
    expect(next.stored()).toEqual([withoutDescription])
  })

  test('keeps a member that the user has changed, even when the server changes it as well', async () => {
    const { registry, serve, stored, differences, servedApps } = await start([anApp('a')])
    await registry.update('a', { name: 'Mine' }, owner)
    await serve(anApp('a', { name: 'New', url: 'https://moved.example.com/' }))
    expect(stored()).toMatchObject([{ name: 'Mine', url: 'https://moved.example.com/' }])
    expect(differences()).toEqual(['a changed'])
    await servedApps.restore(owner)
    expect(stored()).toMatchObject([{ name: 'New' }])
  })

  test('is not stored beside the apps of a newer release', async () => {
    const newer = JSON.stringify({ version: 99, apps: [] })
    const storages = { apps: memoryStorage(newer), record: memoryStorage() }
    const { servedApps } = await start([anApp('a')], storages)
    expect(servedApps.all.get().map(({ id }) => id)).toEqual(['a'])
    expect(await storages.apps.load()).toBe(newer)
  })

  test('that the user has removed stays removed, also when its definition changes', async () => {
    const { registry, storages, serve, stored } = await start([anApp('a'), anApp('b')])
    await registry.remove('a', owner)
    await serve(anApp('a'), anApp('b'))
    expect(stored().map(({ id }) => id)).toEqual(['b'])
    const next = await start([anApp('a'), anApp('b')], storages)
    expect(next.stored().map(({ id }) => id)).toEqual(['b'])
    await next.serve(anApp('a', { name: 'New' }), anApp('b'))
    expect(next.stored().map(({ id }) => id)).toEqual(['b'])
  })

  test('that the server no longer lists is removed, and an app of the user is not', async () => {
    const { registry, serve, stored } = await start([anApp('a'), anApp('b')])
    await registry.create(definitionOf(anApp('mine')), owner)
    await serve(anApp('b'))
    expect(stored().map(({ id }) => id)).toEqual(['b', 'mine'])
    await serve()
    expect(stored().map(({ id }) => id)).toEqual(['mine'])
  })

  test('that the registry refuses is shown unmanaged, with the reason, until it is mended', async () => {
    const { servedApps, serve, stored } = await start([anApp('a'), anApp('b')])
    const insecure = anApp('a', { url: 'http://lan.example.com/' })
    await serve(insecure, anApp('b'))
    expect(stored().map(({ id }) => id)).toEqual(['b'])
    expect(servedApps.refused.get()).toEqual([
      { app: definitionOf(insecure), reason: expect.stringContaining('must be an https URL') },
    ])
    expect(servedApps.all.get().map(({ id }) => id)).toEqual(['b', 'a'])
    await serve(anApp('a'), anApp('b'))
    expect(servedApps.refused.get()).toEqual([])
    expect(servedApps.all.get()).toEqual(stored())
  })
})

test('The apps of the server are merged whoever is signed in, and restored only by who may manage apps', async () => {
  const { registry, servedApps, stored, differences } = await start([anApp('a'), anApp('b'), anApp('c')])
  const before = stored()
  await registry.remove('a', owner)
  await registry.update('b', { name: 'Mine', description: 'Own' }, owner)
  expect(differences()).toEqual(['a removed', 'b changed'])
  await expect(servedApps.restore(user('agent'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(differences()).toEqual(['a removed', 'b changed'])
  await servedApps.restore(user('admin'))
  expect(differences()).toEqual([])
  expect(new Set(stored())).toEqual(new Set(before))
})

test('An app whose members have their defaults written out is as the server lists it', async () => {
  const { registry, differences } = await start([anApp('a')])
  await registry.setActive('a', true, owner)
  await registry.setFavorite('a', false, owner)
  expect(differences()).toEqual([])
  await registry.setActive('a', false, owner)
  expect(differences()).toEqual(['a changed'])
})

test('A corrupt store has lost its apps, so that those of the server are created again', async () => {
  const { storages } = await start([anApp('a'), anApp('b')])
  const corrupt = { ...storages, apps: memoryStorage('{') }
  const next = await start([anApp('a'), anApp('b')], corrupt)
  expect(next.stored().map(({ id }) => id)).toEqual(['a', 'b'])
  expect(await corrupt.apps.loadSetAside()).toEqual(['{'])
  await next.registry.remove('a', owner)
  await next.serve(anApp('a'), anApp('b'))
  expect(next.stored().map(({ id }) => id)).toEqual(['b'])
})

test.each(['{', '[]', '{"version":2,"apps":{}}', '{"version":1,"apps":{"a":7,"b":{"id":"c"}}}'])(
  'Without a record that can be read (%s), the server’s own members win',
  async (record) => {
    const { registry, storages } = await start([anApp('a')])
    await registry.update('a', { name: 'Mine', description: 'Own' }, owner)
    const next = await start([anApp('a')], { ...storages, record: memoryStorage(record) })
    const expected: AppDefinition = { ...definitionOf(anApp('a')), description: 'Own' }
    expect(next.stored()).toEqual([expected])
  },
)

test('Several changes of the server in a row end with the last one', async () => {
  const { serve, stored } = await start([])
  await Promise.all([serve(anApp('a')), serve(anApp('b')), serve(anApp('b', { name: 'Last' }), anApp('c'))])
  expect(stored().map(({ name }) => name)).toEqual(['Last', 'App c'])
})
