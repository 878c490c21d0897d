/** A promise with its resolve and reject functions. */
export interface Deferred<T> {
  /** The promise; its rejection need not be handled. */
  readonly promise: Promise<T>
  /** Resolves the promise. */
  resolve(value: T | PromiseLike<T>): void
  /** Rejects the promise. */
  reject(error: unknown): void
}

/** Creates a {@link Deferred}. */
export function createDeferred<T>(): Deferred<T> {
  let settle!: Pick<Deferred<T>, 'resolve' | 'reject'>
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }))
  promise.catch(() => {})
  return { promise, ...settle }
}
