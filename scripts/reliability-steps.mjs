/**
 * A run that appends its figures to the file that `DESKBRIDGE_FIGURES` names, one JSON object a line.
 *
 * @typedef {{ name: string, command: string, env?: Record<string, string>, quick?: Partial<Pick<Step, 'command' | 'env'>> }} Step
 */

/**
 * Lists the runs that show how reliable Deskbridge is; `quick` shortens one.
 *
 * @type {readonly Step[]}
 */
export const steps = [
  { name: 'matrix', command: 'vitest run --project conformance reliability/matrix' },
  {
    name: 'fuzz',
    command: 'pnpm fuzz',
    env: { DESKBRIDGE_FUZZ_RUNS: '1000000' },
    quick: { env: { DESKBRIDGE_FUZZ_RUNS: '500' } },
  },
  { name: 'storms', command: 'pnpm storms', quick: { command: 'pnpm storms -g 0.3.5' } },
  {
    name: 'leaks',
    command: 'pnpm measure:leaks',
    quick: { env: { LEAK_MOUNTS: '1000', LEAK_FRAMES: '100' } },
  },
  { name: 'floods', command: 'pnpm measure:floods', quick: { env: { FLOOD_SECONDS: '1' } } },
  { name: 'engines', command: 'pnpm engines' },
]
