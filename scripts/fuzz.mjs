// Throws a million messages at both sides of both desks, and a million sections at parseSection and the renderer. `npm test`
// runs the same with a few; DESKBRIDGE_FUZZ_RUNS and DESKBRIDGE_FUZZ_SEED say how many and which.

import { spawnSync } from 'node:child_process'

const commands = [
  'vitest run --project conformance fuzz/',
  'vitest run --project core --project host parse-section hostile-sections',
  // The browser tests read the recorded messages with the built core.
  'turbo run build --output-logs=errors-only',
  'pnpm --filter ./e2e exec playwright test --project=specs --workers=1 fuzz.spec section-attack.spec',
]
const env = { DESKBRIDGE_FUZZ_RUNS: '1000000', ...process.env }

for (const command of commands) {
  console.log(`\n── ${command}`)
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true, env })
  if (status !== 0) process.exitCode = 1
}
