import { readRole, type Placement, type Role } from '@deskbridge/core/internal'
import type { AppDefinition } from '../app-definition'
import type { HostUser } from '../host-user'

const managers: readonly Role[] = ['admin', 'owner']

/** Returns whether a user may create, change and remove apps: admins and owners may. */
export function canManageApps({ role }: Pick<HostUser, 'role'>): boolean {
  return managers.some((manager) => manager === readRole(role))
}

/**
 * Returns the apps that a user sees in a placement: favorites first, otherwise in the order of the list.
 *
 * They are active, and their access has the role and the division of the user.
 */
export function visibleApps(
  apps: readonly AppDefinition[],
  user: Pick<HostUser, 'role' | 'divisionId'>,
  placement: Placement,
): AppDefinition[] {
  const visible = apps.filter(
    (app) => app.placement === placement && (app.isActive ?? true) && hasAccess(app, user),
  )
  return [...visible.filter((app) => app.isFavorite), ...visible.filter((app) => !app.isFavorite)]
}

function hasAccess(
  { access }: AppDefinition,
  { role, divisionId }: Pick<HostUser, 'role' | 'divisionId'>,
): boolean {
  if (!access) return true
  const { roles, divisionIds } = access
  const isOfRole = roles.some((allowed) => readRole(allowed) === readRole(role))
  const isOfDivision =
    divisionIds === 'all' || (divisionId != null && divisionIds.includes(String(divisionId)))
  return isOfRole && isOfDivision
}
