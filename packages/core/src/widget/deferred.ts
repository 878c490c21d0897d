/** Is a promise that is settled from outside. */
export interface Deferred<T> {
  /** Is the promise; nobody is obliged to look after its rejection. */
  readonly promise: Promise<T>
  /** Fulfils it, or makes it follow another promise. */
  resolve(value: T | PromiseLike<T>): void
  /** Rejects it. */
  reject(error: unknown): void
}

/** Creates a {@link Deferred}. */
export function createDeferred<T>(): Deferred<T> {
  let settle!: Pick<Deferred<T>, 'resolve' | 'reject'>
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }))
  promise.catch(() => {})
  return { promise, ...settle }
}
