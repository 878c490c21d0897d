import { exposeControl } from '../control'
import { watchThread, type ThreadFigures, type ThreadWatch } from './watch-thread'

/** Counts of a victim since the watch began. */
export interface VictimCounts {
  /** Messages that were handled. */
  acted: number
  /** Messages that were dropped, by verdict; `null` where the code under test does not report them. */
  dropped: Record<string, number> | null
  /** Calls of `onDiagnostic`; `null` where it does not exist. */
  diagnostics: number | null
  /** The last diagnostic about a flood. */
  floodReport: string | null
}

/** Control of a flooded page. */
export interface VictimControl {
  /** Returns whether the page is connected to the one that floods it. */
  isConnected(): boolean
  /** Shows a page in a frame; a victim that is itself in a frame has nothing to mount. */
  mount(url: string): void
  /** Starts watching and counting. */
  watch(): void
  /** Waits until the page is responsive again. */
  settled(): Promise<ThreadFigures & VictimCounts>
}

/** Exposes the control of a victim with its own counts. */
export function exposeVictim(
  control: Pick<VictimControl, 'isConnected' | 'mount'>,
  counts: VictimCounts,
): void {
  let thread: ThreadWatch
  const victim: VictimControl = {
    ...control,
    watch() {
      Object.assign(counts, { acted: 0, diagnostics: counts.diagnostics && 0, dropped: counts.dropped && {} })
      thread = watchThread()
    },
    settled: async () => ({ ...(await thread.settled(() => counts.acted)), ...counts }),
  }
  exposeControl(victim)
}
