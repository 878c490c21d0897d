import type { Browser, CDPSession } from '@playwright/test'
import { remote, type Remote } from '../fixtures/remote'
import type { Kept } from '../pages/leaks/keep'
import type { Framework, LeaksControl } from '../pages/leaks/page'
import type { PageServer } from '../servers/page-server'

/** What is repeated while leaks are looked for; a page that keeps something shows whether that is found. */
export interface LeakRun {
  what: `widgets in ${Framework}` | 'apps in frames' | 'ticket updates' | `kept ${Kept}`
  count: number
}

/** What is counted before and after a run. */
export const counted = ['timers', 'listeners', 'frames', 'nodes', 'objects'] as const

/** What is left after a run, beyond what was there before it. */
export interface LeakFigures extends LeakRun, Record<(typeof counted)[number], number> {
  tookMs: number
  /** Growth of the heap for 1,000 repetitions, in bytes. */
  heapPerThousand: number
}

type Measured = Record<Exclude<(typeof counted)[number], 'objects'> | 'heap', number>

/**
 * Repetitions before the first measurement: functions run for the first time, and the browser's list of loaded
 * resources, which ends at 250 entries, is filled.
 */
const warmUp = { mounts: 1000, frames: 300, updates: 2000 } as const

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
  await repeat(warmUpOf(run))
  await measure(session, control)
  const objects = await countObjects(session)
  // Counting objects makes the browser drop code and caches, which would count as growth.
  await repeat(warmUpOf(run))
  await measure(session, control)
  const before = await measure(session, control)
  const startMs = performance.now()
  await repeat(run.count)
  const tookMs = performance.now() - startMs
  const after = await measure(session, control)
  const objectsAfter = await countObjects(session)
  await page.close()
  if (errors[0]) throw errors[0]
  const grown = (name: keyof Measured) => after[name] - before[name]
  return {
    ...run,
    tookMs,
    timers: grown('timers'),
    listeners: grown('listeners'),
    frames: grown('frames'),
    nodes: grown('nodes'),
    objects: objectsAfter - objects,
    heapPerThousand: (grown('heap') / run.count) * 1000,
  }
}

/**
 * Returns the names of what a run has left more of than there was before it.
 *
 * A few objects may be left by functions that ran for the first time; what leaks leaves at least one each time.
 */
export function leftoversOf(figures: LeakFigures): (typeof counted)[number][] {
  return counted.filter((name) => figures[name] > (name === 'objects' ? figures.count - 1 : 0))
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
  const name = what.split(' ').at(-1)!
  if (what.startsWith('kept ')) return (count) => control.keep(name as Kept, count)
  return (count) => control.mountWidgets(name as Framework, count)
}

async function measure(session: CDPSession, control: Remote<LeaksControl>): Promise<Measured> {
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

/** Counts the page's objects, arrays and functions, after one more collection. */
async function countObjects(session: CDPSession): Promise<number> {
  const objectGroup = 'counted'
  const { result } = await session.send('Runtime.evaluate', { expression: 'Object.prototype', objectGroup })
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup,
  })
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length }',
  })
  await session.send('Runtime.releaseObjectGroup', { objectGroup })
  return length.value as number
}
