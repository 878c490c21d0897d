import type { AppDefinition } from '@deskbridge/host'
import { expect, test } from 'vitest'
import { shownApps } from '../../../src/ui/desk/apps'
import { findHidingReasons, type Viewer } from '../../../src/ui/settings/visibility'

const app: AppDefinition = {
  id: 'orders',
  name: 'Orders',
  url: 'https://app.example.com/',
  desk: 'auto',
  placement: 'ticket-sidebar',
  mode: 'popup',
}
const agent: Viewer = { role: 'agent', divisionId: 'sales' }
const supervisors = { roles: ['supervisor' as const], divisionIds: 'all' as const }

test.each<[string, Partial<AppDefinition>, Partial<Viewer>, readonly string[]]>([
  ['is for everybody', {}, {}, []],
  ['is inactive', { isActive: false }, {}, ['inactive']],
  ['is for another role', { access: supervisors }, {}, ['role']],
  ['is for no role', { access: { roles: [], divisionIds: 'all' } }, {}, ['role']],
  ['is for another division', { access: { roles: ['agent'], divisionIds: ['billing'] } }, {}, ['division']],
  [
    'is for a division that the user lacks',
    { access: { roles: ['agent'], divisionIds: ['sales'] } },
    { divisionId: null },
    ['division'],
  ],
  ['is for another desk', { desk: 'qiscus' }, {}, ['desk']],
  [
    'has every reason',
    { isActive: false, desk: 'qiscus', access: { roles: ['owner'], divisionIds: ['billing'] } },
    {},
    ['inactive', 'role', 'division', 'desk'],
  ],
  ['is for a role in other letter case', { access: supervisors }, { role: 'Supervisor' }, []],
])('An app that %s', (_, members, viewer, reasons) => {
  expect(findHidingReasons({ ...app, ...members }, { ...agent, ...viewer }, 'text')).toEqual(reasons)
})

test('There is a reason exactly when the desk does not show the app', () => {
  const roles = [[], ['agent'], ['supervisor', 'agent']] as const
  for (const desk of ['auto', 'text', 'qiscus'] as const)
    for (const isActive of [true, false])
      for (const allowed of roles)
        for (const divisionIds of ['all' as const, [], ['sales'], ['billing', '7']])
          for (const role of ['agent', 'Supervisor', 'auditor', null])
            for (const divisionId of ['sales', 7, null]) {
              const limited = { ...app, desk, isActive, access: { roles: [...allowed], divisionIds } }
              const isShown = shownApps([limited], { role, divisionId }, 'text').length > 0
              expect(findHidingReasons(limited, { role, divisionId }, 'text').length === 0).toBe(isShown)
            }
})
