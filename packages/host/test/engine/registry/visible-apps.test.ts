import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canManageApps, visibleApps, type AppDefinition, type HostUser } from '../../../src/engine'
import { anApp, aUser } from '../../fixtures/data'

const roles = ['agent', 'supervisor', 'admin', 'owner'] as const
const divisions = ['sales', 'support', '7'] as const
const placements = ['ticket-sidebar', 'main-menu', 'settings'] as const

/** An app in every combination of what decides whether a user sees it; ids are given by position. */
const anyApp = fc.record({
  placement: fc.constantFrom(...placements),
  access: fc.option(
    fc.record({
      roles: fc.subarray([...roles]),
      divisionIds: fc.oneof(fc.constant('all' as const), fc.subarray([...divisions])),
    }),
    { nil: undefined },
  ),
  isActive: fc.constantFrom(true, false, undefined),
  isFavorite: fc.constantFrom(true, false, undefined),
})
const anyApps = fc
  .array(anyApp, { maxLength: 30 })
  .map((apps) => apps.map((app, index) => anApp({ ...app, id: `app-${index}` } as Partial<AppDefinition>)))
const anyUser = fc
  .record({
    role: fc.constantFrom(...roles, 'Admin', 'AGENT', 'auditor', null),
    divisionId: fc.constantFrom(...divisions, 7, null),
  })
  .map((changes) => aUser(changes as Partial<HostUser>))

/** The rules, each by itself: an app is visible when no row applies. */
const hidingRules: Record<string, (app: AppDefinition, user: HostUser) => boolean> = {
  'it is not active': (app) => app.isActive === false,
  'the role of the user is not listed': ({ access }, { role }) =>
    access !== undefined && !access.roles.includes((role?.toLowerCase() ?? '') as never),
  'the division of the user is not listed': ({ access }, { divisionId }) =>
    access !== undefined &&
    access.divisionIds !== 'all' &&
    !access.divisionIds.includes(String(divisionId ?? '')),
}

describe('the apps that a user sees', () => {
  it('are those of the placement that no rule hides, favorites first, otherwise in the order of the list', () => {
    fc.assert(
      fc.property(anyApps, anyUser, fc.constantFrom(...placements), (apps, user, placement) => {
        const expected = apps.filter(
          (app) =>
            app.placement === placement && !Object.values(hidingRules).some((hides) => hides(app, user)),
        )
        const favorites = expected.filter((app) => app.isFavorite === true)
        const others = expected.filter((app) => app.isFavorite !== true)
        expect(visibleApps(apps, user, placement)).toEqual([...favorites, ...others])
      }),
      { numRuns: 1000 },
    )
  })

  it('are the same apps in whatever order the list has them', () => {
    const shuffled = anyApps.chain((apps) =>
      fc.tuple(fc.constant(apps), fc.shuffledSubarray(apps, { minLength: apps.length })),
    )
    fc.assert(
      fc.property(shuffled, anyUser, fc.constantFrom(...placements), ([apps, other], user, placement) => {
        const ids = (list: readonly AppDefinition[]) =>
          visibleApps(list, user, placement)
            .map(({ id }) => id)
            .sort()
        expect(ids(other)).toEqual(ids(apps))
      }),
    )
  })

  it.each<[string, AppDefinition['access'], Partial<HostUser>, boolean]>([
    ['whose access is not limited, for a user without role and division', undefined, {}, true],
    ['of no role, for nobody', { roles: [], divisionIds: 'all' }, { role: 'owner' }, false],
    ['of all divisions, for a user without one', { roles: ['agent'], divisionIds: 'all' }, {}, true],
    ['of one division, for a user without one', { roles: ['agent'], divisionIds: ['sales'] }, {}, false],
    ['of no division, for nobody', { roles: ['agent'], divisionIds: [] }, { divisionId: 'sales' }, false],
    ['of a division whose id is a number', { roles: ['agent'], divisionIds: ['7'] }, { divisionId: 7 }, true],
    ['of a role in other letter case', { roles: ['agent'], divisionIds: 'all' }, { role: 'Agent' }, true],
  ])('include one %s: %#', (_, access, changes, isVisible) => {
    const user = aUser({ role: access === undefined ? null : 'agent', divisionId: null, ...changes })
    const app = anApp(access && { access })
    expect(visibleApps([app], user, app.placement)).toEqual(isVisible ? [app] : [])
  })

  it('leave the list unchanged', () => {
    const apps = Object.freeze([anApp(), anApp({ id: 'b', isFavorite: true })])
    expect(visibleApps(apps, aUser({ role: 'agent' }), 'ticket-sidebar')).toEqual([apps[1], apps[0]])
  })
})

it.each([
  ['owner', true],
  ['admin', true],
  ['Admin', true],
  ['OWNER', true],
  ['supervisor', false],
  ['agent', false],
  ['administrator', false],
  ['', false],
  [null, false],
])('a user with the role %j may manage apps: %j', (role, mayManage) => {
  expect(canManageApps({ role })).toBe(mayManage)
})
