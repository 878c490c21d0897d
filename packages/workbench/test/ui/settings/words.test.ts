import type { AppDefinition } from '@deskbridge/host'
import { expect, test } from 'vitest'
import { exampleTickets, exampleUsers } from '../../../src/ui/desk/examples'
import {
  accessWords,
  hidingWords,
  listDivisions,
  listRoles,
  problemWords,
} from '../../../src/ui/settings/words'

const [agent] = exampleUsers
const divisions = listDivisions(exampleTickets, exampleUsers, ['division-9'])
const withAccess = (access?: AppDefinition['access']): AppDefinition => ({
  id: 'orders',
  name: 'Orders',
  url: 'https://app.example.com/',
  desk: 'qiscus',
  placement: 'ticket-sidebar',
  mode: 'popup',
  ...(access && { access }),
})

test('The divisions are those of the tickets and users, and those that an app has', () => {
  expect(divisions.map(({ label }) => label).sort()).toEqual([
    'Accounts',
    'Billing',
    'Shipping',
    'division-9',
  ])
})

test('The roles are those that most desks have, those of the users, and those that an app has', () => {
  const auditor = { ...agent, role: 'Auditor' }
  expect(listRoles([auditor], ['agent', 'visitor']).map(({ label }) => label)).toEqual([
    'Agent',
    'Supervisor',
    'Admin',
    'Owner',
    'Auditor',
    'Visitor',
  ])
})

test.each<[AppDefinition['access'], string]>([
  [undefined, 'Everybody'],
  [{ roles: [], divisionIds: 'all' }, 'Nobody: no role is chosen'],
  [{ roles: ['agent'], divisionIds: [] }, 'Nobody: no division is chosen'],
  [{ roles: ['agent', 'admin'], divisionIds: 'all' }, 'Agents and admins'],
  [{ roles: ['agent'], divisionIds: ['division-3', 'division-9'] }, 'Agents of Billing and division-9'],
])('The access %j is described as “%s”', (access, words) => {
  expect(accessWords(withAccess(access), divisions)).toBe(words)
})

test('Why a user does not see an app is said in one sentence each', () => {
  const app = withAccess({ roles: ['supervisor'], divisionIds: ['division-3'] })
  const say = (reason: Parameters<typeof hidingWords>[0]) => hidingWords(reason, app, agent, divisions)
  expect(say('inactive')).toBe('It is inactive.')
  expect(say('role')).toBe('It is for supervisors; Sam Rivera has the role agent.')
  expect(say('division')).toBe('It is for Billing; Sam Rivera is in Shipping.')
  expect(say('desk')).toBe('It is for Qiscus Helpdesk Apps.')
})

test.each(['unreadable', 'invalid-apps', 'newer-version', 'unavailable'] as const)(
  'A problem of the kind “%s” says what happens next',
  (reason) => {
    const words = [true, false].map((isSetAside) => problemWords({ reason, message: '', isSetAside }).next)
    expect(words[0]).toMatch(reason === 'unavailable' ? /until this page is closed/ : /is set aside/)
    expect(words[1]).toMatch(reason === 'unavailable' ? /until this page is closed/ : /next change/)
  },
)
