import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describeMessage } from '@deskbridge/host/engine'
import { pathsIn } from './changes'
import { cloneMessage } from './clone-message'
import { copyFor, recordCorpus } from './corpus'
import { createSession, type Session } from './session'
import type { Setup } from './setups'
import { defineMember } from './values'
import { origins, type Side } from './wire'

/** What a flood left behind. */
export interface FloodReport {
  /** Names the messages. */
  readonly kind: string
  readonly timers: number
  readonly bytesPerMessage: number
}

const messagesPerTask = 64

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Measures what something leaves in memory. */
async function bytesLeftBy(run: () => Promise<void>): Promise<number> {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  await run()
  collectGarbage()
  return process.memoryUsage().heapUsed - before
}

/** Opens a session whose widget and host have connected, in the middle of its script. */
async function openConnected(
  setup: Setup,
): Promise<{ session: Session; messages: Record<Side, readonly unknown[]> }> {
  const { tickCount, messages } = await recordCorpus(setup)
  const session = createSession(setup)
  for (let count = 0; count < tickCount / 2; count++) await session.tick()
  return { session, messages }
}

/**
 * Floods one side with every kind of message that it acts upon and that has a text or number in it, each of them always another one;
 * returns what the kind left behind that left most.
 */
export async function flood(setup: Setup, side: Side, messageCount: number): Promise<FloodReport> {
  const { session, messages } = await openConnected(setup)
  const origin = origins[side === 'host' ? 'widget' : 'host']
  let next = 0
  const throwSome = async (copy: unknown, path: readonly string[], count: number) => {
    let delivered = 0
    for (let thrown = 1; thrown <= count; thrown++) {
      const { verdicts } = session.wire.throwAt(side, { data: varied(copy, path, ++next), origin, ports: [] })
      if (verdicts.includes('delivered')) delivered++
      if (thrown % messagesPerTask === 0) await session.clock.advance(1)
      if (thrown % messagesPerTask === 0) session.forget()
    }
    await session.clock.advance(1)
    session.forget()
    return delivered
  }
  const copies = messages[side].map((message) => copyFor(message, session, side))
  let most: FloodReport = { kind: 'none', timers: 0, bytesPerMessage: 0 }
  for (const copy of copies) {
    const acted: (readonly string[])[] = []
    // What is made once, such as compiled code, is not counted.
    for (const path of variablePaths(copy)) if ((await throwSome(copy, path, 50)) > 0) acted.push(path)
    if (acted.length === 0) continue
    const bytes = await bytesLeftBy(async () => {
      for (const path of acted) await throwSome(copy, path, messageCount)
    })
    const kind = describeMessage(copy).name
    const report = { kind, timers: session.clock.countTimers(), bytesPerMessage: bytes / messageCount }
    if (report.timers > most.timers || report.bytesPerMessage > most.bytesPerMessage) most = report
  }
  return most
}

/** Lets one side speak again and again to a peer that answers nothing. */
export async function speakToSilence(setup: Setup, side: Side, messageCount: number): Promise<FloodReport> {
  const { session } = await openConnected(setup)
  const speak = async (count: number) => {
    for (let said = 0; said < count; said++) {
      if (side === 'host') session.host.setTheme(said % 2 ? 'dark' : 'light')
      else session.widget.send('custom_message', said).catch(() => {})
      if (said % messagesPerTask > 0) continue
      // Longer than a request may take.
      await session.clock.advance(60_000)
      session.forget()
    }
    await session.clock.advance(60_000)
    session.forget()
  }
  await speak(Math.min(messageCount, 2000))
  const bytes = await bytesLeftBy(() => speak(messageCount))
  return { kind: 'silence', timers: session.clock.countTimers(), bytesPerMessage: bytes / messageCount }
}

function variablePaths(message: unknown) {
  return pathsIn(message).filter(
    (path) => path.length > 0 && ['string', 'number'].includes(typeof at(message, path)),
  )
}

function varied(message: unknown, path: readonly string[], number: number): unknown {
  const copy = cloneMessage(message)
  const holder = at(copy, path.slice(0, -1)) as object
  const value = at(copy, path)
  defineMember(holder, path.at(-1)!, typeof value === 'number' ? value + number : `${String(value)}${number}`)
  return copy
}

function at(message: unknown, path: readonly string[]): unknown {
  return path.reduce((value, name) => (value as Record<string, unknown>)[name], message)
}
