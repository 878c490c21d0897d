import { visibleApps, type AppDefinition, type HostUser, type Role } from '@deskbridge/host'
import { isOnDesk } from '../desk/apps'
import type { Scenario } from '../desk/scenario'

/** A reason why a user does not see an app. */
export type HidingReason = 'inactive' | 'role' | 'division' | 'desk'

/** What determines whether an app is visible to a user. */
export type Viewer = Pick<HostUser, 'role' | 'divisionId'>

/** Returns every reason why a user does not see an app on a desk; none when the user sees it. */
export function findHidingReasons(
  app: AppDefinition,
  user: Viewer,
  desk: Scenario['desk'],
): readonly HidingReason[] {
  // The registry decides each rule by itself, while the others allow everything.
  const { access, ...unlimited } = app
  const open: AppDefinition = { ...unlimited, isActive: true }
  const role = (user.role ?? '') as Role
  const hides: Record<HidingReason, boolean> = {
    inactive: !isVisible(unlimited, user),
    role: !!access && !isVisible({ ...open, access: { ...access, divisionIds: 'all' } }, user),
    division: !!access && !isVisible({ ...open, access: { ...access, roles: [role] } }, { ...user, role }),
    desk: !isOnDesk(app, desk),
  }
  return (Object.keys(hides) as HidingReason[]).filter((reason) => hides[reason])
}

function isVisible(app: AppDefinition, user: Viewer): boolean {
  return visibleApps([app], user, app.placement).length > 0
}
