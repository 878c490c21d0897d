import type { Envelope } from '@deskbridge/core/internal'

/** The place in a program where something was done. */
export interface CallSite {
  /** The file with line and column; `null` when the stack has only packages. */
  readonly location: string | null
  /** The frames of the stack, the innermost one first, without those of packages. */
  readonly frames: readonly string[]
}

const frameLocation = /(?:^|[\s(@])((?:file:\/\/|\/|[a-z]:[\\/]|https?:\/\/)[^()]*:\d+:\d+)\)?$/i

/** The folder of Deskbridge's packages where they are linked rather than installed. */
const linkedFolder = /^(.*[\\/])host-emulator[\\/]/.exec(locationOf(stackLines()[0]) ?? '')?.[1]

/** Returns the place that the current call comes from: the innermost frame that belongs to no package. */
export function findCallSite(): CallSite {
  const frames = stackLines().filter((line) => isProgram(locationOf(line)))
  return { location: withoutScheme(locationOf(frames[0])), frames }
}

function stackLines(): string[] {
  // A stack through packages may be deeper than what engines keep by default.
  const engine = Error as { stackTraceLimit?: number }
  const { stackTraceLimit = 10 } = engine
  engine.stackTraceLimit = 50
  const { stack = '' } = new Error('where')
  engine.stackTraceLimit = stackTraceLimit
  // The first line is the error's message, the second this function's own.
  return stack.split('\n').slice(2)
}

function locationOf(line = ''): string | null {
  return frameLocation.exec(line.trim())?.[1] ?? null
}

function isProgram(location: string | null): boolean {
  if (location === null || /[\\/]node_modules[\\/]/.test(location)) return false
  const isLinked = linkedFolder !== undefined && location.startsWith(linkedFolder)
  return !isLinked || !/^[a-z-]+[\\/](?:src|dist)[\\/]/.test(location.slice(linkedFolder.length))
}

function withoutScheme(location: string | null): string | null {
  return location && location.replace(/^file:\/\//, '')
}

/** The places where messages were posted, also of those that arrive later. */
export interface CallSites {
  /** Runs a function that posts a message, whose place is the current one. */
  during<T>(post: () => T): T
  /** Wraps what delivers the message that is being posted. */
  carry(deliver: () => void): () => void
  /** Adds a message that arrives, with the place that it was posted at. */
  add(envelope: Envelope): void
  /** Returns the place that a message was posted at; `null` for a message that was not added, such as a copy that a fault made. */
  find(envelope: Envelope): CallSite | null
}

/** Creates {@link CallSites}. */
export function createCallSites(): CallSites {
  const sites = new WeakMap<Envelope, CallSite>()
  let current: CallSite = nowhere

  const within = <T>(site: CallSite, run: () => T): T => {
    const before = current
    current = site
    try {
      return run()
    } finally {
      current = before
    }
  }
  return {
    during: (post) => within(findCallSite(), post),
    carry(deliver) {
      const site = current
      return () => within(site, deliver)
    },
    add: (envelope) => void sites.set(envelope, current),
    find: (envelope) => sites.get(envelope) ?? null,
  }
}

const nowhere: CallSite = { location: null, frames: [] }
