import { createRegistry, memoryStorage, type HostUser, type RegistryStorage } from '@deskbridge/host'
import { expect, test, vi } from 'vitest'
import { createBrowserStorage } from '../../../src/ui/desk/browser-storage'

const owner: HostUser = { id: '1', name: null, email: null, role: 'owner', divisionId: null }
const anApp = (id: string) => ({
  id,
  name: id,
  url: 'https://a.example.com/',
  desk: 'auto' as const,
  placement: 'ticket-sidebar' as const,
  mode: 'embed' as const,
})
const failing = (name: keyof RegistryStorage) => {
  const storage = memoryStorage()
  const fail = () => {
    throw new Error('denied')
  }
  return { ...storage, [name]: fail } as RegistryStorage
}
const open = (apps: RegistryStorage) =>
  createBrowserStorage((name) => (name === 'deskbridge-apps' ? apps : memoryStorage()))

test('Both storages keep their own content, and there is no problem', async () => {
  const opened = new Map<string, RegistryStorage>()
  const { apps, served, problem } = createBrowserStorage((name) => {
    opened.set(name, memoryStorage())
    return opened.get(name)!
  })
  await apps.save(() => ({ text: 'apps', setsAside: false }))
  await served.save(() => ({ text: 'served', setsAside: false }))
  expect(await Promise.all([...opened.values()].map((storage) => storage.load()))).toEqual(['apps', 'served'])
  expect(problem.get()).toBeNull()
})

test.each(['load', 'save', 'subscribe'] as const)(
  'A browser whose %s() fails keeps the apps until the page is closed, and says so',
  async (name) => {
    const { apps, problem } = open(failing(name))
    const registry = createRegistry({ storage: apps })
    await registry.load()
    await registry.create(anApp('a'), owner)
    await registry.create(anApp('b'), owner)
    await registry.load()
    expect(registry.apps.get().map(({ id }) => id)).toEqual(['a', 'b'])
    expect(registry.problem.get()).toBeNull()
    expect(problem.get()).toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('denied'),
    })
  },
)

test('A storage that fails later goes on with what it had', async () => {
  const stored = memoryStorage()
  const { apps, problem } = open(stored)
  const registry = createRegistry({ storage: apps })
  await registry.create(anApp('a'), owner)
  vi.spyOn(stored, 'save').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  await registry.create(anApp('b'), owner)
  await registry.load()
  expect(registry.apps.get().map(({ id }) => id)).toEqual(['a', 'b'])
  expect(problem.get()?.message).toContain('QuotaExceededError')
})

test('A change that is rejected is no failure of the storage', async () => {
  const { apps, problem } = open(memoryStorage())
  const registry = createRegistry({ storage: apps })
  await expect(registry.remove('a', owner)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(problem.get()).toBeNull()
})
