import type { HostOutcome } from './desk-host'

/** Joins outcomes into one: all posts, then all events; of other members the last one counts. */
export function joinOutcomes(...outcomes: readonly HostOutcome[]): HostOutcome {
  return {
    ...Object.assign({}, ...outcomes),
    posts: outcomes.flatMap(({ posts = [] }) => posts),
    events: outcomes.flatMap(({ events = [] }) => events),
  }
}
