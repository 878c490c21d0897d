import type { AppDefinition } from './app-definition'
import type { DeskHost } from './desks/desk-host'
import { unspokenDeskError, unspokenPlacementError } from './host-errors'

/**
 * Returns the desks that an app may speak, of those that the host speaks.
 *
 * @throws {WidgetError} INVALID_ARGUMENT for an app of another desk, or for a placement that its desks do not have.
 */
export function desksOf(app: AppDefinition, spoken: readonly DeskHost[]): readonly DeskHost[] {
  const desks = spoken.filter(({ id, isByNameOnly }) =>
    app.desk === 'auto' ? !isByNameOnly : app.desk === id,
  )
  if (desks.length === 0) throw unspokenDeskError(app, spoken)
  const placed = desks.filter(({ placements }) => app.placement in placements)
  if (placed.length === 0) throw unspokenPlacementError(app, desks)
  return placed
}
