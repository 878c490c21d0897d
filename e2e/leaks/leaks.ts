import type { Browser, CDPSession } from '@playwright/test'
import { remote, type Remote } from '../fixtures/remote'
import type { Framework, LeaksControl } from '../pages/leaks/page'
import type { PageServer } from '../servers/page-server'

/** What is repeated while leaks are looked for. */
export interface LeakRun {
  what: `widgets in ${Framework}` | 'apps in frames' | 'ticket updates'
  count: number
}

/** What is left after a run, beyond what was there before it. */
export interface LeakFigures extends LeakRun {
  tookMs: number
  timers: number
  /** Listeners of the links, and of all elements and windows of the page. */
  listeners: number
  frames: number
  nodes: number
  /** Growth of the heap after two garbage collections, in bytes. */
  heapGrowth: number
  /**
   * The same for 1,000 repetitions, as the median of the rounds of a run: what leaks grows in every round, while the code that
   * the browser compiles or drops shows in a few.
   */
  heapPerThousand: number
}

/** Rounds of a run, after each of which is measured. */
const rounds = 10

/** Repetitions before the first measurement, in which code is compiled and caches are filled. */
const warmUp = { mounts: 1000, frames: 50, updates: 2000 } as const

const frameworks: readonly Framework[] = ['plain', 'react', 'vue', 'svelte']

/** Returns the runs of a measurement. */
export function leakRuns(counts: { mounts: number; frames: number; updates: number }): LeakRun[] {
  return [
    ...frameworks.map((framework) => ({ what: `widgets in ${framework}`, count: counts.mounts }) as const),
    { what: 'apps in frames', count: counts.frames },
    { what: 'ticket updates', count: counts.updates },
  ]
}

/** Repeats something in a page of its own, and returns what it leaves. */
export async function findLeaks(browser: Browser, server: PageServer, run: LeakRun): Promise<LeakFigures> {
  const page = await browser.newPage()
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.goto(server.url('leaks', { site: 'desk' }))
  const control = remote<LeaksControl>(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const repeat = repeatsOf(control, server, run.what)
  // Code is compiled and caches are filled while something runs, and while it is measured, for the first time.
  for (let round = 0; round < 2; round++) {
    await repeat(warmUpOf(run))
    await measure(session, control)
  }
  // What the browser keeps of the measurement itself is no leak.
  const empty = [await measure(session, control)]
  for (let round = 0; round < rounds; round++) {
    await repeat(0)
    empty.push(await measure(session, control))
  }
  const measured = [empty.at(-1)!]
  const startMs = performance.now()
  for (let round = 0; round < rounds; round++) {
    await repeat(run.count / rounds)
    measured.push(await measure(session, control))
  }
  const tookMs = performance.now() - startMs
  await page.close()
  if (errors[0]) throw errors[0]
  const before = measured[0]!
  const after = measured.at(-1)!
  const growthPerRound = medianGrowth(measured) - medianGrowth(empty)
  return {
    ...run,
    tookMs,
    timers: after.timers - before.timers,
    listeners: after.listeners - before.listeners,
    frames: after.frames - before.frames,
    nodes: after.nodes - before.nodes,
    heapGrowth: after.heap - before.heap,
    heapPerThousand: (growthPerRound / (run.count / rounds)) * 1000,
  }
}

/** Returns the names of what a run has left more of than there was before it. */
export function leftoversOf(figures: LeakFigures): string[] {
  return (['timers', 'listeners', 'frames', 'nodes'] as const).filter((name) => figures[name] > 0)
}

/** Returns the median of how much the heap grew from one measurement to the next. */
function medianGrowth(measured: readonly { readonly heap: number }[]): number {
  const growths = measured.slice(1).map(({ heap }, round) => heap - measured[round]!.heap)
  return growths.sort((left, right) => left - right)[Math.floor(growths.length / 2)]!
}

function warmUpOf({ what, count }: LeakRun): number {
  const most =
    what === 'apps in frames' ? warmUp.frames : what === 'ticket updates' ? warmUp.updates : warmUp.mounts
  return Math.min(most, count)
}

function repeatsOf(
  control: Remote<LeaksControl>,
  server: PageServer,
  what: LeakRun['what'],
): (count: number) => Promise<void> {
  if (what === 'ticket updates') return control.updateTickets
  if (what === 'apps in frames') {
    return (count) => control.mountApps(server.url('leaks-app', { site: 'widget' }), count)
  }
  const framework = frameworks.find((name) => what.endsWith(name))!
  return (count) => control.mountWidgets(framework, count)
}

async function measure(session: CDPSession, control: Remote<LeaksControl>) {
  // Removed documents are let go of in a task of their own, and what they held with the next collection.
  for (let collection = 0; collection < 2; collection++) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await session.send('HeapProfiler.collectGarbage')
  }
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN
  const { timers, listeners, frames } = await control.left()
  return {
    timers,
    listeners: listeners + metric('JSEventListeners'),
    frames: frames + metric('Frames'),
    nodes: metric('Nodes'),
    heap: metric('JSHeapUsedSize'),
  }
}
