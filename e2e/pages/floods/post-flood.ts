/** Options of a flood. */
export interface FloodOptions {
  kind: string
  perSecond: number
  durationMs: number
}

/** Control of a flooding page. */
export interface FlooderControl {
  /** Floods the other window, and returns the number of posted messages and the time that it took. */
  flood(options: FloodOptions): Promise<{ posted: number; tookMs: number }>
  /** Returns the number of messages received from the other window since the flood began. */
  received(): number
}

const STEP_MS = 5

/** Posts messages at a rate, in small bursts, and returns the number and the time. */
export async function postFlood(
  post: (number: number) => void,
  { perSecond, durationMs }: Omit<FloodOptions, 'kind'>,
): Promise<{ posted: number; tookMs: number }> {
  const startMs = performance.now()
  const total = (perSecond * durationMs) / 1000
  let posted = 0
  while (posted < total) {
    const due = Math.min(total, ((performance.now() - startMs) * perSecond) / 1000)
    for (; posted < due; posted += 1) post(posted)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
  return { posted, tookMs: performance.now() - startMs }
}
