import { checkList, checkThat, type Check } from '@deskbridge/core/internal'
import type { DeskHost } from './desks/desk-host'

const checkDesk = checkThat<DeskHost>((value) => {
  const { id, open } = (value ?? {}) as Partial<DeskHost>
  return typeof id === 'string' && typeof open === 'function'
}, "the host's side of a desk, as it is exported by @deskbridge/host")

/** The check for the desks that a host speaks. */
export const checkDesks: Check<readonly DeskHost[]> = checkList(
  checkDesk,
  'an array of desks, the preferred one first',
  1,
)
