/** How many messages are thrown at each side, and the seed of everything that is left to chance; both from the environment. */
export const fuzzRuns = Number(process.env['DESKBRIDGE_FUZZ_RUNS'] ?? 10_000)

/** The seed of this run, which is printed and can be given. */
export const fuzzSeed = Number(process.env['DESKBRIDGE_FUZZ_SEED'] ?? Date.now() % 2 ** 31)
