import { createRegistry, type AppDefinition, type HostUser } from '@deskbridge/host'
import { deskHosts } from '@deskbridge/host/engine'
import { expect, test } from 'vitest'
import { toAppDraft, toChanges, toNewApp, toProblem, type AppDraft } from '../../../src/ui/settings/app-draft'

const owner: HostUser = { id: '1', name: null, email: null, role: 'owner', divisionId: null }
const orders: AppDefinition = {
  id: 'orders',
  name: 'Orders',
  description: 'What was bought',
  iconUrl: 'https://app.example.com/icon.svg',
  url: 'https://app.example.com/',
  desk: 'text',
  placement: 'ticket-sidebar',
  mode: 'embed',
  access: { roles: ['agent'], divisionIds: ['billing'] },
  openingState: { title: 'Orders', components: [{ type: 'divider' }] },
}

test('The draft of an app changes nothing', () => {
  const draft = toAppDraft(orders)
  expect(toChanges(draft, draft)).toEqual({})
  const { id: _, ...members } = orders
  expect(toNewApp(draft)).toEqual(members)
})

test('A draft changes only the members that were edited, and removes those that were emptied', () => {
  const draft = toAppDraft(orders)
  const edited: AppDraft = {
    ...draft,
    name: ' Purchases ',
    iconUrl: ' ',
    isForAllDivisions: true,
    hasSection: false,
  }
  expect(toChanges(draft, edited)).toEqual({
    name: 'Purchases',
    iconUrl: null,
    access: { roles: ['agent'], divisionIds: 'all' },
    openingState: null,
  })
  expect(toChanges(draft, { ...draft, isLimited: false })).toEqual({ access: null })
})

test('The version of a desk is removed with the desk, and comes back with it', () => {
  const { id: desk, versions } = deskHosts.find((host) => host.versions)!
  const deskVersion = versions![0] as AppDefinition['deskVersion'] & string
  const draft = toAppDraft({ ...orders, desk, deskVersion })
  const elsewhere: AppDraft = { ...draft, desk: 'auto' }
  expect(toChanges(draft, elsewhere)).toEqual({ desk: 'auto', deskVersion: null })
  expect(toChanges(draft, { ...elsewhere, desk })).toEqual({})
  expect(toNewApp(draft)).toMatchObject({ desk, deskVersion })
})

test.each([
  ['https://app.example.com/a', 'https://app.example.com/a'],
  [':5173', 'http://localhost:5173'],
  ['localhost:5173/orders', 'http://localhost:5173/orders'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['  ', ''],
])('The address %j stands for %j', (entered, url) => {
  expect(toNewApp({ ...toAppDraft(null), name: 'A', url: entered }).url).toBe(url)
})

test.each<[string, Partial<AppDraft>, keyof AppDraft, RegExp]>([
  ['without a name', { name: ' ' }, 'name', /^This field is required\.$/],
  ['without an address', { url: '' }, 'url', /^This field is required\.$/],
  ['with an insecure address', { url: 'http://lan.example.com' }, 'url', /^Must be an https URL/],
  ['with an insecure icon', { iconUrl: 'http://lan.example.com/i.svg' }, 'iconUrl', /data:image URL/],
  [
    'with a placement that no desk has',
    { desk: 'qiscus', placement: 'roof' as never },
    'placement',
    /^Must be one of ticket-sidebar, /,
  ],
  [
    'with an invalid opening state',
    { hasSection: true, section: { members: { title: '' }, entries: [] } },
    'section',
    /^Invalid: /,
  ],
])('An app %s has its problem at the field', async (_, members, field, sentence) => {
  const draft = { ...toAppDraft(null), name: 'A', url: 'https://app.example.com', ...members }
  const error = await createRegistry()
    .create(toNewApp(draft), owner)
    .catch((cause: Error) => cause)
  expect(toProblem(error as Error)).toEqual({ field, sentence: expect.stringMatching(sentence) })
})

test('An error that names no field is about the whole', async () => {
  const error = await createRegistry()
    .update('orders', {}, owner)
    .catch((cause: Error) => cause)
  expect(toProblem(error as Error)).toEqual({ field: null, sentence: (error as Error).message })
})

test('An error about a placement that the desk lacks is at the placement', () => {
  const message =
    'The placement of the app "orders" is "settings": it must be one of ticket-sidebar of the desk \'a\'.'
  const sentence = "Must be one of ticket-sidebar of the desk 'a'."
  expect(toProblem(new Error(message))).toEqual({ field: 'placement', sentence })
})
