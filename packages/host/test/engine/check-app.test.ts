import { createLinkPair } from '@deskbridge/core'
import { describe, expect, it } from 'vitest'
import { createHostEngine, deskHosts, type AppDefinition, type AttachOptions } from '../../src/engine'
import { anApp, aSection, aUser } from '../fixtures/data'
import { openHost } from '../fixtures/open-host'

const attach = (app: unknown, options?: unknown, link: unknown = createLinkPair({ clock: null })[0]) => {
  const host = createHostEngine({ desks: deskHosts, user: aUser() })
  try {
    return host.attach(app as AppDefinition, link as never, options as AttachOptions)
  } finally {
    host.destroy()
  }
}

const refused = (message: string | RegExp) =>
  expect.objectContaining({
    code: 'INVALID_ARGUMENT',
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  })

describe('a definition', () => {
  it.each<[unknown, string | RegExp]>([
    [null, /^The app is null: it must be an object with an id, /],
    ['orders', /^The app is "orders": /],
    [anApp({ id: '' }), 'The id of the app is "": it must be a non-empty string.'],
    [anApp({ id: 7 as never }), 'The id of the app is 7: it must be a non-empty string.'],
    [anApp({ name: undefined as never }), /^The name of the app "orders" is undefined: /],
    [anApp({ description: {} as never }), /^The description of the app "orders" is an object: /],
    [
      anApp({ url: new URL('https://x.example.com') as never }),
      /^The url of the app "orders" is an object: /,
    ],
    [
      anApp({ desk: 'standalone' }),
      `The desk of the app "orders" is "standalone": it must be one of the host, which has ${deskHosts.map(({ id }) => `'${id}'`).join(', ')}; add others to its option desks.`,
    ],
    [anApp({ desk: 'Text' as never }), /^The desk of the app "orders" is "Text": it must be one of the host/],
    [anApp({ desk: 7 as never }), /^The desk of the app "orders" is 7: it must be a non-empty string/],
    [
      anApp({ placement: 'sidebar' as never }),
      /^The placement of the app "orders" is "sidebar": it must be one of ticket-sidebar, .* of the desk /,
    ],
    [anApp({ placement: 'constructor' as never }), /^The placement of the app "orders" is "constructor": /],
    [
      anApp({ mode: 'inline' as never }),
      `The mode of the app "orders" is "inline": it must be 'popup' or 'embed'.`,
    ],
    [
      anApp({ isActive: 'no' as never }),
      /^The isActive of the app "orders" is "no": it must be true or false/,
    ],
    [
      anApp({ access: { roles: 'all' as never, divisionIds: 'all' } }),
      /^The access\.roles of the app "orders"/,
    ],
    [anApp({ access: { roles: [], divisionIds: 'none' as never } }), /^The access\.divisionIds of /],
    [
      anApp({ openingState: { title: 'x', components: [] } }),
      /^The openingState of .* is invalid: components /,
    ],
    [anApp({ openingState: 'Orders' as never }), /^The openingState of the app "orders" is invalid: it /],
  ])('%# that cannot be hosted is refused with the member, its value and the remedy', (app, message) => {
    expect(() => attach(app)).toThrow(refused(message))
    const host = createHostEngine({ desks: deskHosts, user: aUser() })
    expect(() => host.reserveFrame(app as AppDefinition)).toThrow(refused(message))
  })

  it.each(['/widget', 'data:text/html,x', 'javascript:alert(1)', 'http://', 'blob:https://x.example.com/1'])(
    'with the url %s is refused, because no app can be there',
    (url) => {
      const message = `The url of the app "orders" is "${url}": it must be a whole http or https URL, as in https://app.example.com/widget.`
      expect(() => attach(anApp({ url }))).toThrow(refused(message))
    },
  )

  it('may hold null for what is missing, as a row of a database does', () => {
    const row = { description: null, origins: null, permissions: null, access: null, openingState: null }
    const { app } = attach({ ...anApp(), ...row })
    expect(app).toStrictEqual(anApp())
  })

  it('is copied, and its own other members are kept', () => {
    const given = { ...anApp({ openingState: aSection() }), vendor: 'Example Inc.' }
    const { app } = attach(given)
    expect(app).toStrictEqual(given)
    expect(app).not.toBe(given)
    expect(app.openingState).not.toBe(given.openingState)
  })
})

describe('permissions', () => {
  it.each([
    'camera',
    'clipboard-read',
    "camera 'src'",
    "geolocation 'self' https://maps.example.com",
    'usb *',
  ])('may be %s', (permission) => {
    expect(attach(anApp({ permissions: [permission] })).app.permissions).toEqual([permission])
  })

  it.each([
    'camera; microphone',
    'camera;',
    'camera, microphone',
    'camera\nmicrophone',
    'camera  *',
    ' camera',
    'Camera',
    '*',
    '',
    'camera self',
    'camera "src"',
    "camera 'src';microphone",
    'camera https://app.example.com/path',
    'camera https://*.example.com',
    'camera https://app.example.com;microphone',
    'camera https://app.example.com,microphone',
    'camera javascript:alert(1)',
    7,
    null,
    { toString: () => 'camera' },
  ])('%# never carry more than one feature with its allowlist', (permission) => {
    expect(() => attach(anApp({ permissions: ['clipboard-write', permission as string] }))).toThrow(
      refused(
        /^The permissions\[1\] of the app "orders" is .*: it must be the name of a permissions policy feature/s,
      ),
    )
  })

  it('are an array', () => {
    expect(() => attach(anApp({ permissions: 'camera' as never }))).toThrow(
      refused('The permissions of the app "orders" is "camera": it must be an array.'),
    )
  })
})

describe('origins', () => {
  it.each<[unknown, RegExp]>([
    ['*', /is "\*": it must be an exact origin, as in 'https:\/\/app\.example\.com'\.$/],
    ['https://*.example.com', /it must be an exact origin/],
    ['', /it must be an exact origin/],
    ['NULL', /it must be an exact origin/],
    [null, /is null: it must be an exact origin/],
    [['https://app.example.com'], /is an array: it must be an exact origin/],
    ['app.test', /is "app\.test": it must be written 'https:\/\/app\.test'\.$/],
    ['https://app.example.com/', /it must be written 'https:\/\/app\.example\.com'\.$/],
    ['https://App.Example.com', /it must be written 'https:\/\/app\.example\.com'\.$/],
    ['https://app.example.com:443', /it must be written 'https:\/\/app\.example\.com'\.$/],
    ['https://app.example.com:99999', /it must be an exact origin/],
  ])('%# that would match nothing or everything are refused: %s', (origin, message) => {
    const origins = ['https://other.example.com', origin as string]
    const where = /^The origins\[1\] of the app "orders" is /
    for (const given of [() => attach(anApp({ origins })), () => attach(anApp(), { origins })]) {
      expect(given).toThrow(refused(message))
      expect(given).toThrow(where)
    }
  })

  it.each([[[]], ['https://app.example.com'], [{}]])('%# are an array of at least one', (origins) => {
    const message = /^The origins of the app "orders" is .*: it must be an array of at least one origin/
    expect(() => attach(anApp({ origins: origins as never }))).toThrow(refused(message))
    expect(() => attach(anApp(), { origins })).toThrow(refused(message))
  })

  it.each([
    'https://app.example.com',
    'http://localhost:5173',
    'http://[::1]:8080',
    'http://desk.local',
    'null',
  ])('may be %s', (origin) => {
    expect(attach(anApp({ origins: [origin] })).app.origins).toEqual([origin])
    expect(() => attach(anApp(), { origins: [origin] })).not.toThrow()
  })
})

describe('attaching', () => {
  it.each<[unknown, RegExp]>([
    [{ mode: 'big' }, /^The mode of the app "orders" is "big": it must be 'popup' or 'embed'\.$/],
    [{ url: '/app' }, /^The url of the app "orders" is "\/app": it must be a whole http or https URL/],
    [{ url: 7 }, /^The url of the app "orders" is 7: /],
    [{ viewport: { width: 1 } }, /^The viewport of the app "orders" is an object: it must be a function/],
    [{ isLoaded: 'yes' }, /^The isLoaded of the app "orders" is "yes": /],
    ['popup', /^The options of the app "orders" is "popup": it must be an object/],
  ])('%# with bad options is refused', (options, message) => {
    expect(() => attach(anApp(), options)).toThrow(refused(message))
  })

  it.each([[null], [{}], [{ post() {} }], ['link']])('%# with a bad link is refused', (link) => {
    expect(() => attach(anApp(), {}, link)).toThrow(
      refused(/^The link is .*: it must be a link with post\(\), listen\(\) and close\(\)/),
    )
  })

  it('leaves nothing behind when it is refused', () => {
    const { host, app, far } = openHost()
    expect(() => host.attach(anApp(), far, { origins: ['*'] })).toThrow(refused(/origins\[0\]/))
    expect(host.state.get().apps).toEqual([app])
  })
})

describe('an attached app', () => {
  it.each<[string, (app: ReturnType<typeof openHost>['app']) => unknown, RegExp]>([
    ['setMode()', (app) => app.setMode('big' as never), /^The mode is "big": it must be 'popup' or 'embed'/],
    ['setTicket()', (app) => app.setTicket({} as never), /^The id of the ticket is undefined: /],
    ['clickSectionButton()', (app) => app.clickSectionButton({} as never), /^The buttonId is an object: /],
  ])('refuses what %s cannot use, and stays as it was', (_, call, message) => {
    const { app } = openHost()
    const before = app.state.get()
    expect(() => call(app)).toThrow(refused(message))
    expect(app.state.get()).toBe(before)
  })

  it('rejects a raw message without a name', async () => {
    const { app } = openHost()
    await expect(app.send('')).rejects.toEqual(
      refused('The name of the message is "": it must be a non-empty string.'),
    )
  })
})
