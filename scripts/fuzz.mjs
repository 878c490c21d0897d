// Fuzzes both sides of every desk with a million messages, and parseSection and the renderer with a million sections.
// `npm test` runs the same with fewer; DESKBRIDGE_FUZZ_RUNS sets the number and DESKBRIDGE_FUZZ_SEED the seed.

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
