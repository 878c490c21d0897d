import type { FloodMessage, Binding } from './flood-message'

/** How a flood runs. */
export interface FloodOptions {
  kind: string
  perSecond: number
  durationMs: number
}

/** What a page that floods lets a measurement do. */
export interface FlooderControl {
  /** Floods the other window, and returns how many messages were posted and how long that took. */
  flood(options: FloodOptions): Promise<{ posted: number; tookMs: number }>
  /** Counts the messages that came from the other window since the flood began. */
  heard(): number
}

const STEP_MS = 5

/** Posts messages at a rate, in small bursts, and returns what was posted. */
export async function pour(
  message: FloodMessage,
  binding: Binding,
  post: (message: unknown) => void,
  { perSecond, durationMs }: FloodOptions,
): Promise<{ posted: number; tookMs: number }> {
  const startMs = performance.now()
  const total = (perSecond * durationMs) / 1000
  let posted = 0
  while (posted < total) {
    const due = Math.min(total, ((performance.now() - startMs) * perSecond) / 1000)
    for (; posted < due; posted += 1) post(message(posted, binding))
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
  return { posted, tookMs: performance.now() - startMs }
}
