// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import {
  createScenario,
  createSchemas,
  parseScenario,
  scenarioDefaults,
  toOffered,
  toSearch,
  type Offer,
  type Scenario,
} from '../../../src/ui/desk/scenario'
import type { WidgetConfig } from '../../../src/ui/apps/widget-config'

const schemas = createSchemas({
  desks: ['text', 'qiscus'],
  origin: 'http://localhost:4747',
})
const defaults: Scenario = {
  desk: 'text',
  ...scenarioDefaults,
  theme: 'light',
  ticket: '1042',
  user: 'agent-7',
}
const offer: Offer = { tickets: ['1042', '1041'], users: ['agent-7', 'agent-9'] }
const widget: WidgetConfig = {
  id: 'widget-orders',
  name: 'My orders & more',
  url: 'http://localhost:5173/?a=b',
  placement: 'ticket-sidebar',
  sectionTitle: 'Orders',
}

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/')
})

test('Members that are missing from the URL have their defaults', () => {
  expect(parseScenario('?desk=qiscus', schemas, defaults)).toEqual({ ...defaults, desk: 'qiscus' })
})

test('A value that is not offered is replaced by the default', () => {
  expect(parseScenario('?desk=standalone&theme=', schemas, defaults)).toEqual(defaults)
})

test('A scenario survives a round trip through the query', () => {
  const changed: Scenario = {
    desk: 'qiscus',
    mode: 'embed',
    theme: 'dark',
    ticket: '1041',
    user: 'agent-9',
    onlyWidgets: true,
    view: 'queue',
    widgets: [widget, { ...widget, id: 'widget-second', placement: 'main-menu' }],
    faults: [{ app: null, fault: { kind: 'latency', ms: 300 } }],
    edits: { '1042': { fields: { tags: ['late'] } } },
    drafts: {},
    autoSend: true,
    openingStates: { orders: { title: 'Orders', components: [{ type: 'divider' }] } },
    sectionApp: 'orders',
    tab: 'faults',
  }
  expect(parseScenario(toSearch(changed, defaults), schemas, defaults)).toEqual(changed)
})

test('Defaults are left out of the query', () => {
  expect(toSearch(defaults, defaults)).toBe('')
  expect(toSearch({ ...defaults, mode: 'embed' }, defaults)).toBe('?mode=embed')
})

test.each([
  ['no JSON', '[{'],
  ['no list', '{}'],
  ['a widget without a URL', '[{"id":"a","name":"A","placement":"settings"}]'],
  ['a URL that is none', '[{"id":"a","name":"A","placement":"settings","url":"orders"}]'],
  ['an unknown placement', '[{"id":"a","name":"A","placement":"roof","url":"http://a.test/"}]'],
])('Widgets that are %s are replaced by the default', (_, widgets) => {
  const search = `?${new URLSearchParams({ widgets })}`
  expect(parseScenario(search, schemas, defaults).widgets).toEqual([])
})

test('Unknown members of a widget are dropped', () => {
  const widgets = JSON.stringify([{ ...widget, origins: ['*'], permissions: ['camera'] }])
  const parsed = parseScenario(`?${new URLSearchParams({ widgets })}`, schemas, defaults)
  expect(parsed.widgets).toEqual([widget])
})

test('The URL follows the scenario', () => {
  const scenario = createScenario(schemas, () => defaults)
  scenario.change({ theme: 'dark' })
  expect(location.search).toBe('?theme=dark')
  expect(scenario.link()).toMatch(/\/\?theme=dark$/)
  scenario.reset()
  expect(location.search).toBe('')
})

test('Opening a ticket adds an entry to the history; changing the theme replaces the entry', () => {
  const scenario = createScenario(schemas, () => defaults)
  const before = history.length
  scenario.change({ theme: 'dark' })
  expect(history.length).toBe(before)
  scenario.change({ ticket: '1041' })
  expect(history.length).toBe(before + 1)
})

test('The scenario follows the browser’s Back button', () => {
  const scenario = createScenario(schemas, () => defaults)
  history.replaceState(null, '', '/?ticket=1041')
  dispatchEvent(new PopStateEvent('popstate'))
  expect(scenario.get().ticket).toBe('1041')
})

test('A member of the URL that is not offered is removed from the URL', () => {
  history.replaceState(null, '', '/?ticket=7&desk=qiscus')
  createScenario(
    schemas,
    () => defaults,
    (scenario) => toOffered(scenario, offer),
  )
  expect(location.search).toBe('?desk=qiscus')
})

test('Without a query the last scenario of the browser is shown, with one that of the query', () => {
  createScenario(schemas, () => defaults).change({ ticket: '1041', theme: 'dark' })
  history.replaceState(null, '', '/')
  expect(createScenario(schemas, () => defaults).get()).toMatchObject({ ticket: '1041', theme: 'dark' })
  expect(location.search).toBe('?theme=dark&ticket=1041')
  history.replaceState(null, '', '/?desk=qiscus')
  expect(createScenario(schemas, () => defaults).get()).toEqual({ ...defaults, desk: 'qiscus' })
})

test('What is too long for the URL outlives a reload and the Back button, and is in no link', () => {
  const edits = { '1042': { fields: { subject: 'é'.repeat(400_000) } } }
  const scenario = createScenario(schemas, () => defaults)
  scenario.change({ theme: 'dark', edits })
  expect(location.search).toBe('?theme=dark')
  expect(scenario.link()).toBeNull()
  localStorage.clear()
  expect(createScenario(schemas, () => defaults).get()).toEqual({ ...defaults, theme: 'dark', edits })
  const { state } = history
  scenario.change({ ticket: '1041', edits: {} })
  expect(history.state).toBeNull()
  history.replaceState(state, '', '/?theme=dark')
  dispatchEvent(new PopStateEvent('popstate', { state }))
  expect(scenario.get()).toEqual({ ...defaults, theme: 'dark', edits })
})

test('A browser that refuses to write its history or storage still shows each change', () => {
  const refuse = () => {
    throw new DOMException('Too many calls', 'SecurityError')
  }
  vi.spyOn(history, 'pushState').mockImplementation(refuse)
  vi.spyOn(history, 'replaceState').mockImplementation(refuse)
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  const scenario = createScenario(schemas, () => defaults)
  scenario.change({ ticket: '1041' })
  expect(scenario.get().ticket).toBe('1041')
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('What is given takes precedence over the browser’s storage, but not over the query', () => {
  createScenario(schemas, () => defaults).change({ desk: 'qiscus', theme: 'dark' })
  history.replaceState(null, '', '/')
  const given = { desk: 'text' } as const
  expect(createScenario(schemas, () => defaults, undefined, given).get()).toMatchObject({
    ...given,
    theme: 'dark',
  })
  history.replaceState(null, '', '/?desk=qiscus')
  expect(createScenario(schemas, () => defaults, undefined, given).get().desk).toBe('qiscus')
})

test('A ticket and a user that are not offered are replaced by the first, and edits of other tickets are dropped', () => {
  const edits = { '1041': { fields: { subject: 'Kept' } }, '7': { fields: { subject: 'Dropped' } } }
  const scenario = { ...defaults, ticket: '7', user: 'agent-1', edits, drafts: edits }
  const kept = { '1041': edits['1041'] }
  expect(toOffered(scenario, offer)).toEqual({ ...defaults, edits: kept, drafts: kept })
  expect(toOffered({ ...defaults, ticket: 'none' }, offer).ticket).toBe('none')
})

test('A scenario is corrected without a new entry in the history after its offer has changed', () => {
  let current = { defaults, offer }
  const scenario = createScenario(
    schemas,
    () => current.defaults,
    (wanted) => toOffered(wanted, current.offer),
  )
  scenario.change({ ticket: '1041' })
  const [entries, before] = [history.length, scenario.get()]
  scenario.recheck()
  expect(scenario.get()).toBe(before)
  current = { defaults: { ...defaults, ticket: '7' }, offer: { ...offer, tickets: ['7', '1042'] } }
  scenario.recheck()
  expect(scenario.get().ticket).toBe('7')
  expect([history.length, location.search]).toEqual([entries, ''])
})
