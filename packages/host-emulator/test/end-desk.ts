import type { Emulator } from '../src/pure'

/** Ends a desk and returns what it reports. */
export function endDesk(desk: Emulator): Error {
  try {
    desk.dispose()
  } catch (error) {
    return error as Error
  }
  throw new Error('Nothing was reported.')
}
