import { describe, expect, it } from 'vitest'
import {
  createRegistry,
  memoryStorage,
  type AppDefinition,
  type HostUser,
  type Registry,
  type RegistryStorage,
} from '../../../src/engine'
import { anApp, aSection, aUser } from '../../fixtures/data'

const owner = aUser({ id: 'owner-1', role: 'owner' })
const withCode = (code: string, message: string | RegExp = '') =>
  expect.objectContaining({ code, message: expect.stringMatching(message) })
const idsOf = (registry: Registry) => registry.apps.get().map(({ id }) => id)

/** Creates a registry with apps of the given ids. */
async function registryOf(...ids: string[]) {
  const storage = memoryStorage()
  const registry = createRegistry({ storage })
  for (const id of ids) await registry.create(anApp({ id }), owner)
  return { registry, storage }
}

const changes: [string, (registry: Registry, user: HostUser) => Promise<unknown>][] = [
  ['create()', (registry, user) => registry.create(anApp({ id: 'new' }), user)],
  ['update()', (registry, user) => registry.update('a', { name: 'New' }, user)],
  ['move()', (registry, user) => registry.move('a', 1, user)],
  ['setFavorite()', (registry, user) => registry.setFavorite('a', true, user)],
  ['setActive()', (registry, user) => registry.setActive('a', false, user)],
  ['remove()', (registry, user) => registry.remove('a', user)],
]

describe.each(changes)('%s', (_, change) => {
  it.each(['admin', 'owner', 'Admin'])('is allowed to the role %s', async (role) => {
    const { registry } = await registryOf('a', 'b')
    const before = registry.apps.get()
    await change(registry, aUser({ role }))
    expect(registry.apps.get()).not.toEqual(before)
  })

  it.each(['agent', 'supervisor', 'auditor', null])(
    'is FORBIDDEN to the role %s, and nothing changes',
    async (role) => {
      const { registry, storage } = await registryOf('a', 'b')
      const [before, stored] = [registry.apps.get(), await storage.load()]
      await expect(change(registry, aUser({ id: 'agent-3', role }))).rejects.toEqual(
        withCode(
          'FORBIDDEN',
          /^The user "agent-3" may not manage apps with the role .*: ask an admin or an owner/,
        ),
      )
      expect(registry.apps.get()).toBe(before)
      expect(await storage.load()).toBe(stored)
    },
  )

  it.each([null, undefined, 'owner', { role: 'owner' }, { id: 'owner-1', role: ['owner'] }])(
    'rejects the user %j, who is none',
    async (user) => {
      const { registry } = await registryOf('a', 'b')
      await expect(change(registry, user as never)).rejects.toEqual(
        withCode('INVALID_ARGUMENT', /of the user|The user/),
      )
    },
  )
})

describe.each(changes.slice(1))('%s of an app that is not there', (_, change) => {
  it('is NOT_FOUND, and names the id', async () => {
    const { registry } = await registryOf('b')
    await expect(change(registry, owner)).rejects.toEqual(withCode('NOT_FOUND', /"a"/))
    expect(idsOf(registry)).toEqual(['b'])
  })
})

describe('create()', () => {
  it('appends a checked copy of the definition and returns it', async () => {
    const { registry } = await registryOf('a')
    const given = {
      ...anApp({ id: 'b', openingState: aSection() }),
      description: null as never,
      vendor: 'Ex',
    }
    const created = await registry.create(given, owner)
    expect(created).toEqual({ ...anApp({ id: 'b', openingState: aSection() }), vendor: 'Ex' })
    given.name = 'Changed'
    expect(registry.apps.get()[1]).toBe(created)
    expect(created.name).toBe('Orders')
  })

  it('keeps the description and the icon by which people know the app', async () => {
    const { registry, storage } = await registryOf()
    const shown = { description: 'The orders of a customer.', iconUrl: 'https://app.example.com/icon.svg' }
    await registry.create(anApp({ id: 'a', ...shown }), owner)
    const other = createRegistry({ storage })
    await other.load()
    expect(other.apps.get()).toEqual([anApp({ id: 'a', ...shown })])
  })

  it('creates the id where there is none, another one each time', async () => {
    const { registry } = await registryOf()
    const { id: _, ...app } = anApp()
    const created = await Promise.all([1, 2, 3].map(() => registry.create(app, owner)))
    expect(new Set(created.map(({ id }) => id)).size).toBe(3)
    expect(idsOf(registry)).toEqual(created.map(({ id }) => id))
  })

  it('rejects an id that is taken', async () => {
    const { registry } = await registryOf('a')
    await expect(registry.create(anApp({ id: 'a' }), owner)).rejects.toEqual(
      withCode('INVALID_ARGUMENT', 'The id of the app is "a": it must be an id that no other app has'),
    )
  })
})

/** Definitions that no registry keeps, with what the error says. */
const invalidApps: [unknown, RegExp][] = [
  [null, /^The app is null: it must be an object/],
  ['orders', /^The app is "orders": it must be an object/],
  [anApp({ name: '' }), /^The name of the app "orders" is "": it must be a non-empty string/],
  [anApp({ mode: 'big' as never }), /^The mode of the app "orders" is "big": /],
  [anApp({ desk: 'qiscus', placement: 'settings-page' as never }), /^The placement of the app "orders" is /],
  [anApp({ isActive: 1 as never }), /^The isActive of the app "orders" is 1: it must be true or false/],
  [
    anApp({ access: { roles: ['agent'], divisionIds: 'x' as never } }),
    /^The access\.divisionIds of the app /,
  ],
  [anApp({ openingState: {} as never }), /^The openingState of the app "orders" is invalid/],
  [{ ...anApp(), large: 1n }, /^The app "orders" cannot be stored as JSON: /],
  [{ ...anApp(), toJSON: () => ({ id: 'orders' }) }, /^The name of the app "orders" is undefined/],
  [{ ...anApp(), toJSON: () => undefined }, /^The app "orders" cannot be stored as JSON: /],
]

it.each(invalidApps)('%# no definition is kept that no host can mount', async (app, message) => {
  const { registry } = await registryOf('a')
  await expect(registry.create(app as never, owner)).rejects.toEqual(withCode('INVALID_ARGUMENT', message))
  expect(idsOf(registry)).toEqual(['a'])
})

describe('an address', () => {
  it.each([
    'https://app.example.com/widget?a=1',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'http://[::1]:8080/',
  ])('may be %s', async (url) => {
    const { registry } = await registryOf()
    const app = await registry.create(anApp({ url, iconUrl: url, origins: [new URL(url).origin] }), owner)
    expect(app.url).toBe(url)
  })

  const remedy = ': it must be an https URL, or an http URL on localhost, 127.0.0.1 or [::1]'
  it.each([
    'http://app.example.com/',
    'http://localhost.example.com/',
    'http://192.168.0.1/',
    'https://',
    'app.example.com',
    'javascript:alert(1)',
    'ftp://app.example.com/',
    'file:///etc/passwd',
    'blob:https://app.example.com/1',
    'data:text/html,x',
  ])('is not %s, whether of the app or of its icon', async (url) => {
    const { registry } = await registryOf('a')
    const message = (member: string, id: string) =>
      expect.objectContaining({
        code: 'INVALID_ARGUMENT',
        message: expect.stringContaining(`The ${member} of the app "${id}" is "${url}"${remedy}`),
      })
    await expect(registry.create(anApp({ url }), owner)).rejects.toEqual(message('url', 'orders'))
    await expect(registry.create(anApp({ iconUrl: url }), owner)).rejects.toEqual(
      message('iconUrl', 'orders'),
    )
    await expect(registry.update('a', { url }, owner)).rejects.toEqual(message('url', 'a'))
  })

  it('is not insecure as one of the origins', async () => {
    const { registry } = await registryOf()
    const origins = ['null', 'http://app.example.com']
    await expect(registry.create(anApp({ origins }), owner)).rejects.toEqual(
      withCode('INVALID_ARGUMENT', /^The origins\[1\] of the app "orders" is "http:\/\/app\.example\.com": /),
    )
  })

  it('of an icon may be the image itself', async () => {
    const { registry } = await registryOf()
    const iconUrl = 'data:image/svg+xml,%3Csvg/%3E'
    expect(await registry.create(anApp({ iconUrl }), owner)).toMatchObject({ iconUrl })
  })
})

describe('update()', () => {
  it('changes the given members, removes those that are null or undefined, and returns the app', async () => {
    const { registry } = await registryOf('a', 'b')
    await registry.update('a', { description: 'Old', iconUrl: 'https://app.example.com/i.svg' }, owner)
    const before = registry.apps.get()
    const changed = await registry.update(
      'a',
      { name: 'New', description: undefined, iconUrl: null as never },
      owner,
    )
    expect(changed).toEqual(anApp({ id: 'a', name: 'New' }))
    expect(registry.apps.get()).toEqual([changed, before[1]])
  })

  it('keeps the reference of every app and member that did not change', async () => {
    const { registry } = await registryOf('a', 'b')
    await registry.update('a', { access: { roles: ['agent'], divisionIds: 'all' } }, owner)
    const [a, b] = registry.apps.get()
    await registry.update('a', { name: 'New' }, owner)
    await registry.move('b', 0, owner)
    expect(registry.apps.get()[0]).toBe(b)
    expect(registry.apps.get()[1]!.access).toBe(a!.access)
  })

  it.each<[unknown, RegExp]>([
    [
      { id: 'b' },
      /^The id of the changes is "b": it must be left out, because the id of an app never changes/,
    ],
    ['New', /^The changes of the app "a" is "New": it must be an object/],
    [null, /^The changes of the app "a" is null: it must be an object/],
    [{ name: null }, /^The name of the app "a" is undefined|^The name of the app "a" is null/],
    [{ url: 'http://app.example.com/' }, /^The url of the app "a" is "http:/],
  ])('%# rejects changes that cannot be kept, and nothing changes', async (given, message) => {
    const { registry } = await registryOf('a')
    const before = registry.apps.get()
    await expect(registry.update('a', given as never, owner)).rejects.toEqual(
      withCode('INVALID_ARGUMENT', message),
    )
    expect(registry.apps.get()).toBe(before)
  })

  it('takes the changes as they are when it is called', async () => {
    const { registry } = await registryOf('a')
    const access: NonNullable<AppDefinition['access']> = { roles: ['agent'], divisionIds: 'all' }
    const updated = registry.update('a', { access }, owner)
    access.roles.push('supervisor')
    expect(await updated).toMatchObject({ access: { roles: ['agent'] } })
  })
})

describe('move()', () => {
  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
    ['a', 99, 'bca'],
  ])('puts %s at the index %i', async (id, toIndex, order) => {
    const { registry } = await registryOf('a', 'b', 'c')
    await registry.move(id, toIndex, owner)
    expect(idsOf(registry).join('')).toBe(order)
  })

  it.each([-1, 0.5, Number.NaN, '1', undefined])('rejects the index %s', async (toIndex) => {
    const { registry } = await registryOf('a', 'b')
    await expect(registry.move('a', toIndex as number, owner)).rejects.toEqual(
      withCode('INVALID_ARGUMENT', /^The toIndex is .*: it must be a non-negative integer/),
    )
  })
})

describe.each(['setFavorite', 'setActive'] as const)('%s()', (method) => {
  it('sets what it is named after, and rejects anything but true and false', async () => {
    const { registry } = await registryOf('a')
    const member = method === 'setActive' ? 'isActive' : 'isFavorite'
    expect(await registry[method]('a', true, owner)).toMatchObject({ [member]: true })
    expect(await registry[method]('a', false, owner)).toMatchObject({ [member]: false })
    for (const value of [undefined, null, 'yes', 1]) {
      await expect(registry[method]('a', value as never, owner)).rejects.toEqual(
        withCode('INVALID_ARGUMENT', new RegExp(`^The ${member} of the app "a" is .*must be true or false`)),
      )
    }
  })
})

it('remove() removes the app, whose id is then free', async () => {
  const { registry } = await registryOf('a', 'b')
  await registry.remove('a', owner)
  expect(idsOf(registry)).toEqual(['b'])
  await registry.create(anApp({ id: 'a' }), owner)
  expect(idsOf(registry)).toEqual(['b', 'a'])
})

describe('two registries on one storage', () => {
  it('show each other’s changes, from load() until close()', async () => {
    const { registry, storage } = await registryOf('a')
    const other = createRegistry({ storage })
    await other.load()
    expect(idsOf(other)).toEqual(['a'])
    const [a] = other.apps.get()
    await registry.create(anApp({ id: 'b' }), owner)
    await other.load()
    expect(idsOf(other)).toEqual(['a', 'b'])
    expect(other.apps.get()[0]).toBe(a)

    const changed = new Promise<void>((resolve) => void other.apps.subscribe(() => resolve()))
    await registry.remove('a', owner)
    await changed
    expect(idsOf(other)).toEqual(['b'])

    other.close()
    await registry.create(anApp({ id: 'c' }), owner)
    expect(idsOf(other)).toEqual(['b'])
    await other.load()
    expect(idsOf(other)).toEqual(['b', 'c'])
  })

  it('lose none of each other’s changes, though neither has seen them', async () => {
    const { registry, storage } = await registryOf('a')
    const other = createRegistry({ storage })
    const ids = Array.from({ length: 20 }, (_, index) => `app-${index}`)
    await Promise.all([
      ...ids.map((id, index) => [registry, other][index % 2]!.create(anApp({ id }), owner)),
      other.update('a', { name: 'New' }, owner),
      registry.setFavorite('a', true, owner),
    ])
    await Promise.all([registry.load(), other.load()])
    expect(other.apps.get()).toEqual(registry.apps.get())
    expect(new Set(idsOf(other))).toEqual(new Set(['a', ...ids]))
    expect(other.apps.get()[0]).toMatchObject({ name: 'New', isFavorite: true })
  })

  it('check a change against what is stored, not against what they show', async () => {
    const { registry, storage } = await registryOf('a')
    const other = createRegistry({ storage })
    await other.load()
    other.close()
    await registry.remove('a', owner)
    await registry.create(anApp({ id: 'b' }), owner)
    await expect(other.update('a', { name: 'New' }, owner)).rejects.toEqual(withCode('NOT_FOUND'))
    await expect(other.create(anApp({ id: 'b' }), owner)).rejects.toEqual(withCode('INVALID_ARGUMENT'))
  })
})

describe('a registry', () => {
  it('does nothing with its storage until it is asked to', () => {
    const touched: PropertyKey[] = []
    const storage = new Proxy(memoryStorage(), {
      get(target, key) {
        touched.push(key)
        return Reflect.get(target, key) as unknown
      },
    })
    const registry = createRegistry({ storage })
    expect(registry.apps.get()).toEqual([])
    const methods = ['load', 'save', 'subscribe', 'loadSetAside']
    expect(touched.filter((key) => !methods.includes(String(key)))).toEqual([])
  })

  it('keeps its apps in memory by default', async () => {
    const registry = createRegistry()
    await registry.create(anApp({ id: 'a' }), owner)
    await registry.load()
    expect(idsOf(registry)).toEqual(['a'])
  })

  it.each([null, 'memory', memoryStorage])('rejects the options %o', (options) => {
    expect(() => createRegistry(options as never)).toThrow(
      withCode('INVALID_ARGUMENT', /^The options of the registry is .*: it must be an object/),
    )
  })

  it.each([[null], ['memory'], [{}], [{ ...memoryStorage(), save: undefined }]])(
    '%# rejects what is no storage',
    (storage) => {
      expect(() => createRegistry({ storage: storage as never })).toThrow(
        withCode('INVALID_ARGUMENT', /^The storage is .*: it must be a storage with load\(\), save\(\), /),
      )
    },
  )

  it('has methods that work detached', async () => {
    const { create, update, move, setFavorite, setActive, remove, load, close, apps } = createRegistry()
    await create(anApp({ id: 'a' }), owner)
    await update('a', { name: 'New' }, owner)
    await move('a', 0, owner)
    await setFavorite('a', true, owner)
    await setActive('a', true, owner)
    await remove('a', owner)
    await load()
    close()
    expect(apps.get()).toEqual([])
  })

  it('returns an app as its change left it, whatever was asked for right after', async () => {
    const { registry } = await registryOf('a')
    const created = registry.create(anApp({ id: 'b' }), owner)
    const removed = registry.remove('b', owner)
    expect(await created).toEqual(anApp({ id: 'b' }))
    await removed
    expect(idsOf(registry)).toEqual(['a'])
  })

  it('saves a change although a listener throws', async () => {
    const { registry } = await registryOf('a')
    registry.apps.subscribe(() => {
      throw new Error('from a listener')
    })
    const uncaught = new Promise((resolve) => process.once('uncaughtException', resolve))
    await registry.remove('a', owner)
    expect(await uncaught).toEqual(new Error('from a listener'))
    expect(idsOf(registry)).toEqual([])
  })
})

/** A storage that stops working. */
function failingStorage(): RegistryStorage & { isBroken: boolean } {
  const storage = memoryStorage()
  const fail = () => {
    if (failing.isBroken) throw new Error('The disk is full.')
  }
  const failing: RegistryStorage & { isBroken: boolean } = {
    ...storage,
    isBroken: false,
    load: async () => (fail(), storage.load()),
    save: async (change) => (fail(), storage.save(change)),
    subscribe: (listener) => (fail(), storage.subscribe(listener)),
  }
  return failing
}

describe('a storage that does not work', () => {
  it('is a problem until it works again, and the apps stay as they were', async () => {
    const storage = failingStorage()
    const registry = createRegistry({ storage })
    await registry.create(anApp({ id: 'a' }), owner)
    storage.isBroken = true
    await registry.load()
    expect(registry.problem.get()).toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('The disk is full.'),
      isSetAside: false,
    })
    expect(idsOf(registry)).toEqual(['a'])
    storage.isBroken = false
    await registry.load()
    expect(registry.problem.get()).toBeNull()
  })

  it('rejects a change with the reason, and takes the next one', async () => {
    const storage = failingStorage()
    const registry = createRegistry({ storage })
    storage.isBroken = true
    await expect(registry.create(anApp({ id: 'a' }), owner)).rejects.toMatchObject({
      code: 'REJECTED',
      message: expect.stringContaining('The disk is full.'),
      cause: new Error('The disk is full.'),
    })
    expect(registry.apps.get()).toEqual([])
    storage.isBroken = false
    await registry.create(anApp({ id: 'b' }), owner)
    expect(idsOf(registry)).toEqual(['b'])
  })
})
