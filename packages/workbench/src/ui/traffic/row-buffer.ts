import type { Row } from './message'

/** Rows in ascending order of their positions. */
export class RowBuffer {
  #rows: Row[] = []

  /** The rows, oldest first; the array changes with the buffer. */
  get rows(): readonly Row[] {
    return this.#rows
  }

  /** Adds a row at the end. */
  push(row: Row): void {
    this.#rows.push(row)
  }

  /** Removes every row and returns them. */
  clear(): readonly Row[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /** Removes the oldest rows beyond a limit; returns how many messages they stood for. */
  trim(limit: number): number {
    return this.#rows.length <= limit ? 0 : countMessages(this.#rows.splice(0, this.#rows.length - limit))
  }

  /** Returns the row at a position. */
  find(seq: number): Row | undefined {
    return this.#rows[this.#indexOf(seq)]
  }

  /** Replaces the row at the same position, if there is one. */
  replace(row: Row): void {
    const index = this.#indexOf(row.seq)
    if (index >= 0) this.#rows[index] = row
  }

  #indexOf(seq: number): number {
    let low = 0
    let high = this.#rows.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.#rows[middle]!.seq
      if (found === seq) return middle
      if (found < seq) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}

/** Counts the messages that rows stand for. */
export function countMessages(rows: readonly Row[]): number {
  let count = 0
  for (const row of rows) if (row.kind === 'message') count += row.count
  return count
}
