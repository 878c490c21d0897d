import type { Serving } from '../servers/serving'

/** What is reloaded in a scenario, how, and how often. */
export interface Scenario {
  name: string
  serving: Serving
  /** Approximate time from the start of a load until the page listens; the pauses between reloads are close to it. */
  listensAfterMs: number
  frames: 1 | 2
  /** Factor by which the processor is slowed down. */
  slowdown: 1 | 4 | 6
  bursts: number
  /** Number of reloads of each frame in a burst; its end state is checked after every burst. */
  reloadsPerBurst: number
}

const FAST = { serving: {}, listensAfterMs: 20 }
// A host repeats an unanswered handshake after 500 ms, which is just when these documents start to listen.
const SLOW_DOCUMENT = { serving: { documentDelayMs: 450 }, listensAfterMs: 470 }
const SLOW_RESOURCE = { serving: { trailingDelayMs: 450 }, listensAfterMs: 470 }
const LATE = { serving: { startAfterLoadMs: 700 }, listensAfterMs: 720 }
const ONE_FRAME = { frames: 1, slowdown: 1, bursts: 5, reloadsPerBurst: 5 } as const
const TWO_FRAMES = { frames: 2, slowdown: 1, bursts: 3, reloadsPerBurst: 4 } as const

/** Scenarios of a complete run: 200 reloads of frames. */
export const scenarios: readonly Scenario[] = [
  { name: 'fast', ...FAST, ...ONE_FRAME },
  { name: 'slow document', ...SLOW_DOCUMENT, ...ONE_FRAME, bursts: 6 },
  { name: 'slow resource', ...SLOW_RESOURCE, ...ONE_FRAME },
  { name: 'late listening', ...LATE, ...ONE_FRAME },
  { name: 'fast, two frames', ...FAST, ...TWO_FRAMES },
  { name: 'slow resource, two frames', ...SLOW_RESOURCE, ...TWO_FRAMES },
  { name: 'fast, slowed processor', ...FAST, ...ONE_FRAME, slowdown: 4, bursts: 4 },
  { name: 'slow resource, slowed processor', ...SLOW_RESOURCE, ...ONE_FRAME, slowdown: 4, bursts: 3 },
  {
    name: 'slow resource, two frames, slowed processor',
    ...SLOW_RESOURCE,
    ...TWO_FRAMES,
    slowdown: 4,
    bursts: 1,
  },
  {
    name: 'late listening, slowed processor',
    ...LATE,
    ...ONE_FRAME,
    slowdown: 4,
    bursts: 1,
    reloadsPerBurst: 4,
  },
]

/** The same scenarios with one burst each, short enough for every test run. */
export const shortScenarios: readonly Scenario[] = scenarios.map((scenario) => ({ ...scenario, bursts: 1 }))

const HUNDRED = { ...ONE_FRAME, bursts: 20 } as const
const SLOWED = { ...ONE_FRAME, slowdown: 6, bursts: 4 } as const

/** Scenarios in our own host: 100 reloads each of fast, slow and late-listening documents, and more on a slowed processor. */
export const ownScenarios: readonly Scenario[] = [
  { name: 'fast', ...FAST, ...HUNDRED },
  { name: 'slow document', ...SLOW_DOCUMENT, ...HUNDRED, bursts: 10 },
  { name: 'slow resource', ...SLOW_RESOURCE, ...HUNDRED, bursts: 10 },
  { name: 'late listening', ...LATE, ...HUNDRED },
  { name: 'fast, two frames', ...FAST, ...TWO_FRAMES },
  { name: 'slow resource, two frames', ...SLOW_RESOURCE, ...TWO_FRAMES },
  { name: 'fast, slowed processor', ...FAST, ...SLOWED },
  { name: 'slow resource, slowed processor', ...SLOW_RESOURCE, ...SLOWED },
  { name: 'late listening, slowed processor', ...LATE, ...SLOWED },
]

const SHORT_OWN = ['fast', 'slow document', 'late listening', 'fast, slowed processor']

/** Some of them with three reloads each, short enough for every test run. */
export const shortOwnScenarios: readonly Scenario[] = ownScenarios
  .filter(({ name }) => SHORT_OWN.includes(name))
  .map((scenario) => ({ ...scenario, bursts: 1, reloadsPerBurst: 3 }))

/** Two frames whose documents are reloaded one at a time: a storm that the genuine widget survives as well. */
export const calmScenario: Scenario = {
  name: 'single reloads',
  ...FAST,
  ...TWO_FRAMES,
  bursts: 3,
  reloadsPerBurst: 1,
}

/** Returns the number of reloads in a scenario, for all of its frames. */
export function reloadsOf({ frames, bursts, reloadsPerBurst }: Scenario): number {
  return frames * bursts * reloadsPerBurst
}
