import { setupDesk } from '@deskbridge/host-emulator'

// Compiled, not run: where `lib` has disposal, `using` disposes of a desk.

export function countActions(): number {
  using desk = setupDesk()
  return desk.actions.length
}
