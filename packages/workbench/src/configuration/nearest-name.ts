/** Returns the known name that a misspelled one is probably meant to be; `null` when none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const [nearest] = known
    .map((candidate) => ({ candidate, distance: distanceOf(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  return nearest && nearest.distance <= Math.max(1, name.length / 2) ? nearest.candidate : null
}

/** Returns how many letters have to be added, removed or replaced. */
function distanceOf(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const next = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const replaced = previous[column]! + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, previous[column + 1]! + 1, next[column]! + 1))
    }
    previous = next
  }
  return previous.at(-1)!
}
