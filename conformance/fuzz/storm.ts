import { watchUncaught, type UncaughtErrors } from '@deskbridge/fixtures/uncaught'
import * as fc from 'fast-check'
import { describeMessage } from '@deskbridge/host/engine'
import { recordCorpus, type Corpus } from './corpus'
import { createFindings, describeError, type Findings, type FindingGroup } from './findings'
import { leavesFrame, throwMessage } from './judge'
import { cook, createRecipes, describeRecipe, picks, type Recipe } from './recipes'
import { isSameValue } from './same-value'
import { createSession, type Session } from './session'
import type { Setup } from './setups'
import type { Side } from './wire'

/** What is thrown at which side of which places. */
export interface StormOptions {
  readonly side: Side
  readonly setups: readonly Setup[]
  /** How many messages are thrown, over all places. */
  readonly runs: number
  /** Decides everything that is left to chance. */
  readonly seed: number
}

/** What a storm came to. */
export interface StormReport {
  readonly thrown: number
  readonly delivered: number
  readonly groups: readonly FindingGroup[]
}

interface Storm {
  readonly side: Side
  readonly corpus: Corpus
  readonly findings: Findings
  readonly uncaught: UncaughtErrors
}

const mostPerSession = 256
const deliveriesPerSession = 32

/**
 * Throws messages at one side of genuine sessions, at any moment of them.
 *
 * First each message by itself, in a session that is made anew when a message has moved it; then all that were refused in one
 * session, which must go on and end as if there had been none of them.
 */
export async function throwStorm({ side, setups, runs, seed }: StormOptions): Promise<StormReport> {
  const findings = createFindings()
  const uncaught = watchUncaught()
  let thrown = 0
  let delivered = 0
  try {
    const places = []
    for (const setup of setups) {
      const corpus = await recordCorpus(setup)
      places.push({ storm: { side, corpus, findings, uncaught }, recipes: createRecipes(corpus, side, seed) })
    }
    // Every place gets its share of a short run.
    const messagesPerSession = Math.min(mostPerSession, Math.ceil(runs / places.length))
    for (let round = 0; thrown < runs; round++) {
      const { storm, recipes } = places[round % places.length]!
      const length = Math.min(messagesPerSession, runs - thrown)
      const [plan] = fc.sample(picks(storm.corpus.tickCount, length), { seed: seed + round, numRuns: 1 })
      const apart = await throwApart(storm, plan!.tick, plan!.picks.map(recipes.make))
      await throwTogether(storm, plan!.tick, apart.refused)
      thrown += length
      delivered += apart.delivered
    }
  } finally {
    uncaught.stop()
  }
  return { thrown, delivered, groups: findings.groups() }
}

async function sessionAt({ setup }: Corpus, tick: number): Promise<Session> {
  const session = createSession(setup)
  for (let count = 0; count < tick; count++) await session.tick()
  return session
}

function describe({ corpus, side }: Storm, tick: number, recipe: Recipe): string {
  const { desk, name } = describeMessage(recipe.message)
  return `${corpus.setup.name}, ${side}, tick ${tick}: ${describeRecipe(recipe, desk ? name : '')}`
}

/** Throws messages one by one; returns those that were refused without breaking a rule, and how many were not refused. */
async function throwApart(storm: Storm, tick: number, recipes: readonly Recipe[]) {
  const { corpus, side, uncaught } = storm
  const refused: Recipe[] = []
  let delivered = 0
  let session = await sessionAt(corpus, tick)
  let status = stageOf(session)
  let deliveries = 0
  for (const recipe of recipes) {
    const { isDelivered, findings } = await throwMessage(session, side, cook(recipe, session, side), uncaught)
    for (const finding of findings) storm.findings.add(finding, describe(storm, tick, recipe))
    // What has broken a rule by itself may break a session, too.
    const isHarmless = !isDelivered && findings.length === 0 && !leavesFrame(side, recipe)
    if (isHarmless) refused.push(recipe)
    if (isDelivered) delivered++
    if (isDelivered) deliveries++
    const isMoved = deliveries > deliveriesPerSession || stageOf(session) !== status
    if (!isMoved && findings.length === 0) continue
    session = await sessionAt(corpus, tick)
    status = stageOf(session)
    deliveries = 0
  }
  return { refused, delivered }
}

function stageOf({ widget, app }: Session): string {
  const { status, desk } = widget.state.get()
  const { status: appStatus, desk: appDesk } = app.state.get()
  return [status, desk, appStatus, appDesk].join()
}

/** Throws messages that were refused into one session and lets it go on to its end. */
async function throwTogether(storm: Storm, tick: number, recipes: readonly Recipe[]): Promise<void> {
  const rule = `${storm.side}, session after refusals`
  const detail = await harmOf(storm, tick, recipes)
  if (detail === null) return
  if (storm.findings.has({ rule, detail })) return storm.findings.add({ rule, detail })
  const culprits = await findCulprits(recipes, async (some) => (await harmOf(storm, tick, some)) === detail)
  storm.findings.add({ rule, detail }, culprits.map((recipe) => describe(storm, tick, recipe)).join('\n    '))
}

/** Returns how the end of a session differs from an undisturbed one, or `null`. */
async function harmOf(storm: Storm, tick: number, recipes: readonly Recipe[]): Promise<string | null> {
  const { corpus, side, uncaught } = storm
  const session = await sessionAt(corpus, tick)
  for (const recipe of recipes) {
    const { isDelivered } = await throwMessage(session, side, cook(recipe, session, side), uncaught)
    // Refused before because of what another message had changed.
    if (isDelivered)
      return harmOf(
        storm,
        tick,
        recipes.filter((other) => other !== recipe),
      )
  }
  try {
    for (let count = tick; count <= corpus.tickCount; count++) await session.tick()
  } catch (error) {
    return describeError(error)
  }
  const outcome = await session.outcome()
  const changed = Object.entries(corpus.outcome).filter(
    ([name, value]) => !isSameValue(value, (outcome as Record<string, unknown>)[name]),
  )
  return changed.length > 0 ? `another ${changed.map(([name]) => name).join(', ')}` : null
}

/** How often a session is tried again to find those messages that harm it. */
const trials = 60

/** Leaves out messages as long as the others still do harm. */
async function findCulprits(
  recipes: readonly Recipe[],
  doHarm: (some: readonly Recipe[]) => Promise<boolean>,
) {
  let suspects = recipes
  let left = trials
  for (let size = Math.ceil(suspects.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < suspects.length && left-- > 0;) {
      const fewer = suspects.filter((_, index) => index < start || index >= start + size)
      if (await doHarm(fewer)) suspects = fewer
      else start += size
    }
  }
  return suspects
}
