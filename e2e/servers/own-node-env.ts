/** Runs Vite, which leaves its mode behind in `NODE_ENV`, where the next run in this process would take it for its own. */
export async function withOwnNodeEnv<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV
  delete process.env.NODE_ENV
  try {
    return await run()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}
