/** How many calls, and how many notices, can wait for the app at once. */
export const unansweredLimit = 1000

/** The host's calls that an app has not answered, the latest 1,000 of each kind (docs/protocols/text.md, T85). */
export class UnansweredCalls {
  readonly #ids = new Map<unknown, number>()
  readonly #notices = new Set<unknown>()

  /** Adds the call of a request of the driver; returns the id of the oldest one when that had to go. */
  add(request: string, id: number): number | undefined {
    this.#ids.set(request, id)
    const [oldest] = this.#ids
    if (!oldest || this.#ids.size <= unansweredLimit) return undefined
    const [droppedRequest, droppedId] = oldest
    this.#ids.delete(droppedRequest)
    return droppedId
  }

  /** Adds a call whose answer is not awaited. */
  addNotice(request: string): void {
    this.#notices.add(request)
    const [oldest] = this.#notices
    if (this.#notices.size > unansweredLimit) this.#notices.delete(oldest)
  }

  /** Removes the call of a request that is no longer awaited. */
  cancel(id: number): void {
    for (const [request, known] of this.#ids) if (known === id) return void this.#ids.delete(request)
  }

  /** Takes out the call that a response settles: `null` when there is none, an id where somebody waits. */
  take(request: unknown): { readonly id?: number } | null {
    if (this.#notices.delete(request)) return {}
    const id = this.#ids.get(request)
    this.#ids.delete(request)
    return id === undefined ? null : { id }
  }
}
