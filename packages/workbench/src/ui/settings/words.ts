import type { AppDefinition, RegistryProblem } from '@deskbridge/host'
import { readRole, roles } from '@deskbridge/core/internal'
import { deskIds, deskLook } from '../desk/desks'
import type { DeskUser } from '../../config'
import type { ExampleTicket } from '../desk/examples'
import { capitalize } from '../tickets/ticket-words'
import type { HidingReason } from './visibility'

/** A choice with its display name. */
export interface Choice<T extends string = string> {
  readonly value: T
  readonly label: string
}

/** Returns the display name of the desk that an app is for. */
export function deskName(desk: AppDefinition['desk']): string {
  const known = deskIds.find((id) => id === desk)
  return known === undefined ? 'Any desk' : deskLook(known).name
}

/** Returns the roles to choose from: those that most desks have, those of the users, and those that are chosen. */
export function listRoles(users: readonly DeskUser[], chosen: readonly string[]): readonly Choice[] {
  const all = new Set([...roles, ...users.flatMap(({ role }) => readRole(role) ?? []), ...chosen])
  return [...all].map((value) => ({ value, label: capitalize(value) }))
}

/** Returns the divisions to choose from: those of the tickets and the users, and those that are chosen. */
export function listDivisions(
  tickets: readonly ExampleTicket[],
  users: readonly DeskUser[],
  chosen: readonly string[],
): readonly Choice[] {
  const named = tickets.flatMap(({ ticket: { division } }) =>
    division ? [[division.id, division.name]] : [],
  )
  const unnamed = [...users.map(({ divisionId }) => divisionId), ...chosen].filter((id) => id !== null)
  const all = new Map<string, string>(unnamed.map((id) => [String(id), String(id)]))
  for (const [id, name] of named) if (id) all.set(String(id), name ?? String(id))
  return [...all].map(([value, label]) => ({ value, label }))
}

/** Returns who may see an app. */
export function accessWords({ access }: AppDefinition, divisions: readonly Choice[]): string {
  if (!access) return 'Everybody'
  if (access.roles.length === 0) return 'Nobody: no role is chosen'
  const who = capitalize(listWords(access.roles.map((role) => `${role}s`)))
  if (access.divisionIds === 'all') return who
  if (access.divisionIds.length === 0) return 'Nobody: no division is chosen'
  return `${who} of ${listWords(access.divisionIds.map((id) => labelOf(divisions, id)))}`
}

/** Returns why a user does not see an app, in one sentence. */
export function hidingWords(
  reason: HidingReason,
  app: AppDefinition,
  user: DeskUser,
  divisions: readonly Choice[],
): string {
  const { roles: allowed = [], divisionIds = 'all' } = app.access ?? {}
  switch (reason) {
    case 'inactive':
      return 'It is inactive.'
    case 'role':
      return allowed.length === 0
        ? 'No role is chosen for it.'
        : `It is for ${listWords(allowed.map((role) => `${role}s`))}; ${user.name} has ${user.role ? `the role ${user.role}` : 'no role'}.`
    case 'division': {
      const own = user.divisionId
      const has = own === null ? 'has no division' : `is in ${labelOf(divisions, String(own))}`
      return divisionIds === 'all' || divisionIds.length === 0
        ? 'No division is chosen for it.'
        : `It is for ${listWords(divisionIds.map((id) => labelOf(divisions, id)))}; ${user.name} ${has}.`
    }
    case 'desk':
      return `It is for ${deskName(app.desk)}.`
  }
}

/** Returns words as a list: “a, b, and c”. */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words)
}

const problemTitles: Readonly<Record<RegistryProblem['reason'], string>> = {
  unavailable: 'The browser does not store the apps',
  unreadable: 'The stored apps cannot be read',
  'invalid-apps': 'Some stored apps are invalid',
  'newer-version': 'The apps were stored by a newer release',
}

/** Returns what happened to the stored apps, and what happens next. */
export function problemWords({ reason, isSetAside }: RegistryProblem): { title: string; next: string } {
  const title = problemTitles[reason]
  if (reason === 'unavailable') return { title, next: 'Changes last until this page is closed.' }
  const next = isSetAside
    ? 'What was stored is set aside, so that nothing of it is lost: download it to keep it. The list has the apps that could be read, and those of the server.'
    : 'The next change sets aside what was stored, so that nothing of it is lost.'
  return { title, next }
}

function labelOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value
}
