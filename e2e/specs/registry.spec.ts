import { neutralUser } from '@deskbridge/fixtures/tickets'
import type { NewApp } from '@deskbridge/host'
import type { BrowserContext } from '@playwright/test'
import { storageRules } from '../../conformance/storage/storage-rules'
import { remote } from '../fixtures/remote'
import { expect, test } from '../fixtures/test'
import type { RegistryControl } from '../pages/deskbridge/registry'
import type { PageServer } from '../servers/page-server'
import type { Serving } from '../servers/serving'

const owner = { ...neutralUser, role: 'owner' }
const anApp = (id: string): NewApp => ({
  id,
  name: `App ${id}`,
  url: 'https://app.example.com/',
  desk: 'auto',
  placement: 'ticket-sidebar',
  mode: 'embed',
})

/** Opens a page of the origin that all pages with a registry share. */
async function openRegistry(context: BrowserContext, server: PageServer, serving: Serving = {}) {
  const page = await context.newPage()
  await page.goto(server.url('deskbridge-registry', { site: 'desk', serving }))
  const registry = remote<RegistryControl>(page)
  return { page, registry, ids: async () => (await registry.apps()).map(({ id }) => id) }
}

for (const { name, expected } of storageRules) {
  test(`indexedDbStorage(): ${name}`, async ({ context, server }) => {
    const { registry } = await openRegistry(context, server)
    expect(await registry.runRule(name)).toEqual(expected)
  })
}

test('a change made in another tab shows up, and is there after a reload', async ({ context, server }) => {
  const [first, second] = [await openRegistry(context, server), await openRegistry(context, server)]
  await first.registry.load()
  await second.registry.load()
  await first.registry.create(anApp('orders'), owner)
  await expect.poll(second.ids).toEqual(['orders'])
  await second.registry.update('orders', { name: 'Orders', isActive: false }, owner)
  await expect.poll(first.registry.apps).toEqual([{ ...anApp('orders'), name: 'Orders', isActive: false }])

  await first.page.reload()
  await first.registry.load()
  expect(await first.registry.apps()).toEqual(await second.registry.apps())
  expect(await first.registry.problem()).toBeNull()
})

test('two tabs that change apps at the same time lose none of each other’s changes', async ({
  context,
  server,
}) => {
  const tabs = [await openRegistry(context, server), await openRegistry(context, server)]
  await Promise.all(tabs.map(({ registry }) => registry.load()))
  const names = tabs.map((_, tab) => Array.from({ length: 15 }, (__, index) => `${tab}-${index}`))
  await Promise.all(tabs.map(({ registry }, tab) => registry.createAll(names[tab]!.map(anApp), owner)))
  for (const { ids } of tabs) {
    await expect.poll(async () => (await ids()).sort()).toEqual(names.flat().sort())
  }
})

test('a user who may not manage apps changes nothing in any tab', async ({ context, server }) => {
  const { registry, ids } = await openRegistry(context, server)
  await registry.load()
  await registry.create(anApp('orders'), owner)
  const agent = { ...neutralUser, role: 'agent' }
  await expect(registry.update('orders', { name: 'Mine' }, agent)).rejects.toThrow(/may not manage apps/)
  const other = await openRegistry(context, server)
  await other.registry.load()
  expect(await other.registry.apps()).toEqual([anApp('orders')])
  expect(await ids()).toEqual(['orders'])
})

test('a corrupt store is stated in every tab, and the first change sets it aside', async ({
  context,
  server,
}) => {
  const corrupt = '{"version":1,"apps":['
  const [first, second] = [await openRegistry(context, server), await openRegistry(context, server)]
  await first.registry.overwrite(corrupt)
  for (const { registry } of [first, second]) {
    await registry.load()
    expect(await registry.problem()).toMatchObject({ reason: 'unreadable', isSetAside: false })
  }
  await first.registry.create(anApp('orders'), owner)
  expect(await second.registry.setAside()).toEqual([corrupt])
  await expect.poll(second.ids).toEqual(['orders'])
  for (const { registry } of [first, second]) {
    await expect.poll(registry.problem).toMatchObject({ reason: 'unreadable', isSetAside: true })
  }
})

test('a page that the browser gives no database reports it, and goes on', async ({ context, server }) => {
  const headers = { 'content-security-policy': 'sandbox allow-scripts' }
  const { registry, ids } = await openRegistry(context, server, { headers })
  await registry.load()
  expect(await registry.problem()).toMatchObject({
    reason: 'unavailable',
    message: expect.stringMatching(/^The stored apps cannot be read: SecurityError: /),
  })
  await expect(registry.create(anApp('orders'), owner)).rejects.toThrow(
    /The apps cannot be stored: SecurityError/,
  )
  expect(await ids()).toEqual([])
})
