import { checkArgument } from '@deskbridge/core/internal'
import type { AppDefinition } from './app-definition'
import { nameOf } from './check-app'
import type { DeskHost } from './desks/desk-host'

/**
 * Returns the desks that an app may speak, of those that the host speaks.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an app of another desk, or for a placement or version that its desks do not have.
 */
export function desksOf(app: AppDefinition, spoken: readonly DeskHost[]): readonly DeskHost[] {
  const desks = spoken.filter(({ id, isByNameOnly }) =>
    app.desk === 'auto' ? !isByNameOnly : app.desk === id,
  )
  const ids = spoken.map(({ id }) => `'${id}'`).join(', ')
  checkArgument(
    desks.length > 0,
    `desk of the ${nameOf(app)}`,
    app.desk,
    `one of the host, which has ${ids}; add others to its option desks`,
  )
  const placed = desks.filter(({ placements }) => Object.hasOwn(placements, app.placement))
  const places = desks.map(
    ({ id, placements }) => `${Object.keys(placements).join(', ')} of the desk '${id}'`,
  )
  checkArgument(
    placed.length > 0,
    `placement of the ${nameOf(app)}`,
    app.placement,
    `one of ${places.join(', or ')}`,
  )
  const { deskVersion } = app
  const versions = placed.flatMap((desk) => desk.versions ?? [])
  checkArgument(
    deskVersion === undefined || versions.includes(deskVersion),
    `deskVersion of the ${nameOf(app)}`,
    deskVersion,
    versions.length > 0 ? `one of ${versions.map((version) => `'${version}'`).join(', ')}` : 'left out',
  )
  return placed
}
