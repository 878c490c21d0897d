import { setupDesk } from '@deskbridge/host-emulator'

// Compiled, not run: the global expect of @types/jest has the matchers.

export async function check(): Promise<void> {
  const desk = setupDesk()
  expect(desk).toHaveReceived('track', { event_name: 'said sorry' })
  expect(desk).not.toHaveDone({ kind: 'toast' })
  await expect(Promise.resolve(desk)).resolves.toHaveNoProtocolErrors()
  // @ts-expect-error A matcher that does not exist.
  expect(desk).toHaveNoProtocolErors()
}
