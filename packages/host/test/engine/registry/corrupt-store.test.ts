import { describe, expect, it } from 'vitest'
import { createRegistry, memoryStorage, type RegistryProblem } from '../../../src/engine'
import { anApp, aUser } from '../../fixtures/data'

const owner = aUser({ role: 'owner' })
const good = anApp({ id: 'good' })
const stored = (value: unknown) => JSON.stringify(value)

const corrupt: [
  what: string,
  stored: unknown,
  reason: RegistryProblem['reason'],
  message: RegExp,
  ids: string[],
][] = [
  ['not JSON', '{"version":1,"apps":[', 'unreadable', /not valid JSON/, []],
  ['empty', '', 'unreadable', /not valid JSON/, []],
  ['no string', { version: 1, apps: [good] }, 'unreadable', /an object: .*string/, []],
  ['no object', stored([good]), 'unreadable', /an array: .*object/, []],
  ['null', 'null', 'unreadable', /null: .*object/, []],
  ['without a version', stored({ apps: [good] }), 'unreadable', /version .*undefined/, []],
  ['of no version', stored({ version: '1', apps: [good] }), 'unreadable', /version .*"1"/, []],
  ['of version 0', stored({ version: 0, apps: [good] }), 'unreadable', /version .*0/, []],
  ['without apps', stored({ version: 1 }), 'unreadable', /apps .*undefined/, []],
  ['of other apps', stored({ version: 1, apps: { good } }), 'unreadable', /apps .*an object/, []],
  ['of a newer version', stored({ version: 2, apps: [good] }), 'newer-version', /version 2, .*version 1/, []],
  ['newer and otherwise unknown', stored({ version: 3, items: 7 }), 'newer-version', /version 3/, []],
  [
    'one with an app of a wrong shape',
    stored({ version: 1, apps: [anApp({ id: 'bad', mode: 'big' as never }), good] }),
    'invalid-apps',
    /1 of 2 .*The mode of the app "bad" is "big"/,
    ['good'],
  ],
  [
    'one with an insecure address',
    stored({ version: 1, apps: [good, anApp({ id: 'bad', url: 'http://app.example.com' })] }),
    'invalid-apps',
    /1 of 2 .*The url of the app "bad" is "http:/,
    ['good'],
  ],
  [
    'one with an app of too many levels',
    `{"version":1,"apps":[${stored(good)},{"id":"deep","deep":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`,
    'invalid-apps',
    /1 of 2 .*levels/,
    ['good'],
  ],
  [
    'one with one id twice',
    stored({ version: 1, apps: [good, { ...good, name: 'Other' }, null] }),
    'invalid-apps',
    /2 of 3 .*"good"/,
    ['good'],
  ],
]

describe.each(corrupt)('a store that is %s', (_, content, reason, message, ids) => {
  it('is a problem that the registry states, and every good app is there', async () => {
    const storage = memoryStorage(content)
    const registry = createRegistry({ storage })
    await registry.load()
    expect(registry.problem.get()).toEqual({
      reason,
      message: expect.stringMatching(message),
      isSetAside: false,
    })
    expect(registry.apps.get().map(({ id }) => id)).toEqual(ids)
    // Reading changes nothing: whoever reads may not be allowed to.
    expect(await storage.load()).toEqual(content)
  })

  it('is set aside as it was by the first change, also where it was not read before', async () => {
    const storage = memoryStorage(content)
    const registry = createRegistry({ storage })
    await registry.create(anApp({ id: 'new' }), owner)
    expect(await storage.loadSetAside()).toEqual([content])
    expect(registry.problem.get()).toMatchObject({ reason, isSetAside: true })
    expect(registry.apps.get().map(({ id }) => id)).toEqual([...ids, 'new'])

    await registry.remove('new', owner)
    expect(await storage.loadSetAside()).toEqual([content])
    expect(registry.problem.get()).toMatchObject({ reason, isSetAside: true })

    const next = createRegistry({ storage })
    await next.load()
    expect(next.problem.get()).toBeNull()
    expect(next.apps.get().map(({ id }) => id)).toEqual(ids)
  })

  it('stays where it is when a change is rejected', async () => {
    const storage = memoryStorage(content)
    const registry = createRegistry({ storage })
    await expect(registry.remove('new', owner)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(registry.create(anApp(), aUser({ role: 'agent' }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await storage.load()).toEqual(content)
    expect(await storage.loadSetAside()).toEqual([])
  })
})

it('a problem that another registry has solved stays stated, as set aside', async () => {
  const storage = memoryStorage('{')
  const registry = createRegistry({ storage })
  await registry.load()
  const solved = new Promise<void>((resolve) => void registry.problem.subscribe(() => resolve()))
  await createRegistry({ storage }).create(good, owner)
  await solved
  expect(registry.problem.get()).toMatchObject({ reason: 'unreadable', isSetAside: true })
})

it('the same problem read again notifies nobody', async () => {
  const registry = createRegistry({ storage: memoryStorage('{') })
  await registry.load()
  const problem = registry.problem.get()
  await registry.load()
  expect(registry.problem.get()).toBe(problem)
})
