import type { MessageName } from '../message-name'

/** The way that a message goes. */
export type Direction = 'to-widget' | 'to-host'

/** The messages that meet a fault; what is left out narrows nothing. */
export interface FaultScope {
  /** Name of the message in the words of its desk, as the trace shows it. */
  message?: MessageName
  /** The way that the message goes. */
  direction?: Direction
  /** How many messages meet the fault before it is used up; default no limit, for `reload`, which would meet its own messages, 1. */
  times?: number
  /** Probability that a message meets the fault, from 0 to 1; default 1. */
  probability?: number
  /** Seed of the random numbers; by default each fault has its own, the same in each run. */
  seed?: number
}

/** The kinds of fault with the options of each besides its scope. */
export interface FaultOptions {
  /** Messages arrive late, all by the same time, so that they keep their order. */
  latency: { /** The delay in milliseconds. */ ms: number }
  /** Messages arrive late, each by a random time, so that one may overtake another. */
  jitter: { /** The longest delay in milliseconds. */ ms: number }
  /** Messages are lost. */
  drop: Record<never, never>
  /** Messages arrive more than once. */
  duplicate: { /** How often they arrive; default 2. */ copies?: number }
  /** Messages arrive after the one that was posted next. */
  reorder: { /** How long to wait for that one, in milliseconds; default 100. */ withinMs?: number }
  /** Messages arrive before those that were posted just before them. */
  early: {
    /** How long the others wait for them, in milliseconds; default 0, which is the same task. */
    withinMs?: number
  }
  /** Messages carry a value of a wrong type. */
  malform: {
    /** Path of the malformed member, as in `requester.email`; default all of the data. */
    member?: string
    /** The malformed value; default one of another type than the original. */
    value?: unknown
  }
  /** Messages lack a member. */
  omit: {
    /** Path of the missing member; default all of the data. */
    member?: string
  }
  /** Messages carry an unknown member. */
  extra: {
    /** Path of the additional member; default `extra`. */
    member?: string
    /** Its value; default a string. */
    value?: unknown
  }
  /** Messages are followed by the one of the same name that came before them, which is outdated. */
  stale: Record<never, never>
  /** Messages of the widget are received, but what the desk sends at once in return never arrives. */
  never: Record<never, never>
  /** Messages of the widget are rejected: with an error where the desk has errors, otherwise by doing nothing. */
  refuse: { /** The error's message. */ reason?: string }
  /** Messages are lost with their document, because the frame is reloaded. */
  reload: Record<never, never>
  /** Messages are lost with their frame, because the desk removes it. */
  remove: Record<never, never>
}

/** A kind of fault. */
export type FaultKind = keyof FaultOptions

/** A fault that is on. */
export type Fault = { [K in FaultKind]: { kind: K } & FaultOptions[K] & FaultScope }[FaultKind]
