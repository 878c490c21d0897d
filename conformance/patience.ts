import { fileURLToPath } from 'node:url'

const timeout = 120_000

/** Timeouts of tests and of what they wait for: long enough for slow machines, so that only a hang fails. */
export const patience = {
  testTimeout: timeout,
  hookTimeout: timeout,
  expect: { poll: { timeout: timeout / 2 } },
}

/** Setup file that lets queries of Testing Library wait as long, in React and Svelte. */
export const patientQueries = fileURLToPath(new URL('patient-queries.ts', import.meta.url))

/** Setup file that lets queries of Testing Library for Vue wait as long. */
export const patientVueQueries = fileURLToPath(new URL('patient-queries.vue.ts', import.meta.url))
