import type { Scenario } from './scenarios'

/**
 * Returns a function that returns the pause before the next reload, always the same sequence for a scenario.
 *
 * The pauses are chosen where a reload is critical: while the document loads, around the handshake, and around its repetition half
 * a second later.
 */
export function createPauses({ name, listensAfterMs }: Scenario): () => number {
  const pauses = [
    5,
    listensAfterMs / 2,
    ...[5, 15, 30, 45, 60, 90, 150, 490, 520].map((ms) => listensAfterMs + ms),
  ]
  let state = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return pauses[Math.floor((state / 2 ** 32) * pauses.length)] ?? 0
  }
}
