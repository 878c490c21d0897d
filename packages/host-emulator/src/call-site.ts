/** Is the place in a program from which something was done. */
export interface CallSite {
  /** Is the file with line and column; `null` when only packages were on the way. */
  readonly location: string | null
  /** Is the way there, the innermost call first, without that through packages. */
  readonly frames: readonly string[]
}

const frameLocation = /(?:^|[\s(@])((?:file:\/\/|\/|[a-z]:[\\/]|https?:\/\/)[^()]*:\d+:\d+)\)?$/i

/** Is the folder of Deskbridge's packages where they are not installed but linked. */
const linkedFolder = /^(.*[\\/])host-emulator[\\/]/.exec(locationOf(stackLines()[0]) ?? '')?.[1]

/** Finds the place that the present call comes from: the first on the way that belongs to no package. */
export function findCallSite(): CallSite {
  const frames = stackLines().filter((line) => isProgram(locationOf(line)))
  return { location: withoutScheme(locationOf(frames[0])), frames }
}

function stackLines(): string[] {
  // A way through packages may be longer than what engines keep by themselves.
  const engine = Error as { stackTraceLimit?: number }
  const { stackTraceLimit = 10 } = engine
  engine.stackTraceLimit = 50
  const { stack = '' } = new Error('where')
  engine.stackTraceLimit = stackTraceLimit
  // The first line is the error's text, the second this function's own.
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

/** Remembers from where messages were sent, also when they arrive later. */
export interface CallSites {
  /** Runs what posts a message; the place is the present one. */
  during<T>(post: () => T): T
  /** Wraps what delivers the message that is being posted. */
  carry(deliver: () => void): () => void
  /** Joins a message that has arrived with the place that it came from. */
  mark(message: unknown): void
  /** Returns, once, the place that a message came from; `null` for one that has not arrived like this, because a fault changed it. */
  take(message: unknown): CallSite | null
}

/** Creates {@link CallSites}. */
export function createCallSites(): CallSites {
  const sites = new WeakMap<object, CallSite>()
  let current: CallSite | null = null

  const within = <T>(site: CallSite | null, run: () => T): T => {
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
    mark(message) {
      if (isObject(message)) sites.set(message, current ?? nowhere)
    },
    take(message) {
      if (!isObject(message)) return current ?? nowhere
      const site = sites.get(message) ?? null
      sites.delete(message)
      return site
    },
  }
}

const nowhere: CallSite = { location: null, frames: [] }

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
