import { setupDesk } from '@deskbridge/host-emulator'

// Compiled, not run: where `lib` has disposal, a desk is ended by the language.

export function countActions(): number {
  using desk = setupDesk()
  return desk.actions.length
}
