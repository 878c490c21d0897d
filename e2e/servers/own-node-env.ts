/** Runs Vite and restores `NODE_ENV`: Vite sets it to its mode, which the next run in this process would adopt. */
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
