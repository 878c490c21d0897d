import { expect } from '@jest/globals'
import { setupDesk } from '@deskbridge/host-emulator'

// Compiled, not run: the expect of @jest/globals has the matchers as well.

export async function check(): Promise<void> {
  const desk = setupDesk()
  await desk.ready({ timeoutMs: 1000 })
  expect(desk).toHaveReceived('track', { event_name: 'said sorry' })
  expect(desk).not.toHaveDone({ kind: 'toast' })
  await expect(Promise.resolve(desk)).resolves.toHaveNoProtocolErrors()
  // @ts-expect-error A matcher that does not exist.
  expect(desk).toHaveNoProtocolErors()
}
