import { exposeControl } from '../control'
import { watchThread, type ThreadFigures, type ThreadWatch } from './watch-thread'

/** What a victim has counted since the watch began. */
export interface VictimCounts {
  /** Messages that were acted upon. */
  acted: number
  /** Messages that were dropped, by verdict; `null` where the code under test does not tell. */
  dropped: Record<string, number> | null
  /** Calls of `onDiagnostic`; `null` where there is none. */
  diagnostics: number | null
  /** The last diagnostic about a flood. */
  floodReport: string | null
}

/** What a page that is flooded lets a measurement do. */
export interface VictimControl {
  /** Returns whether the page is connected to the one that will flood it. */
  isConnected(): boolean
  /** Shows a page in a frame; a victim that is itself in a frame has nothing to mount. */
  mount(url: string): void
  /** Starts to watch and to count. */
  watch(): void
  /** Waits until the page is responsive again. */
  settled(): Promise<ThreadFigures & VictimCounts>
}

/** Exposes the control of a victim that keeps its own counts. */
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
