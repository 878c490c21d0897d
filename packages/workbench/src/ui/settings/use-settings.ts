import { canManageApps } from '@deskbridge/host'
import { useReadable } from '@deskbridge/react'
import type { DeskUser } from '../../config'
import { useDesk } from '../desk/use-desk'
import { listDivisions, listRoles, type Choice } from './words'

/** What the settings of the apps show and offer. */
export interface Settings {
  readonly user: DeskUser
  readonly users: readonly DeskUser[]
  /** Whether the signed-in user may manage apps. */
  readonly mayManage: boolean
  /** Roles that exist, or that an app has. */
  readonly roles: readonly Choice[]
  /** Divisions that exist, or that an app has. */
  readonly divisions: readonly Choice[]
}

/** Returns what the settings of the apps show and offer. */
export function useSettings(): Settings {
  const desk = useDesk()
  const user = useReadable(desk.user)
  const users = useReadable(desk.users)
  const apps = useReadable(desk.registry.apps)
  const tickets = useReadable(desk.tickets.all)
  const limits = apps.flatMap(({ access }) => (access ? [access] : []))
  return {
    user,
    users,
    mayManage: canManageApps(user),
    roles: listRoles(
      users,
      limits.flatMap(({ roles }) => roles),
    ),
    divisions: listDivisions(
      tickets,
      users,
      limits.flatMap(({ divisionIds }) => (divisionIds === 'all' ? [] : divisionIds)),
    ),
  }
}
