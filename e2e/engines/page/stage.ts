import { watched } from './watch-page'
import { cases } from './cases'
import { readFacts } from './facts'
import type { CaseResult, StageMessage } from './report-data'
import { createScene, origins } from './scene'
import type { Case } from './case'

/** Time after which a case must be hanging, in milliseconds: longer than a case waits for any of its steps. */
const limitMs = 30_000

/** Runs every case, one after another, and posts what became of each to the page that reports. */
async function runCases(): Promise<void> {
  const wanted = new URLSearchParams(location.search).get('only') ?? ''
  const chosen = cases.filter(({ group, name }) => `${group}: ${name}`.includes(wanted))
  const results: CaseResult[] = []
  post({ type: 'started', cases: chosen.map(({ group, name }) => ({ group, name })) })
  for (const [index, each] of chosen.entries()) {
    const result = await runCase(each)
    results.push(result)
    post({ type: 'done', index, result })
  }
  post({
    type: 'finished',
    report: { userAgent: navigator.userAgent, facts: await readFacts(), cases: results },
  })
}

async function runCase({ group, name, run }: Case): Promise<CaseResult> {
  const startedAt = performance.now()
  const { scene, end } = createScene()
  const errors: unknown[] = []
  const before = watched.messageListeners
  watched.violations.length = 0
  watched.errors.length = 0
  for (const step of [() => run(scene), end]) {
    // oxlint-disable-next-line promise/no-promise-in-callback -- Each step waits for the one before.
    await inTime(step()).catch((error: unknown) => errors.push(error))
  }
  errors.push(...watched.violations, ...watched.errors)
  const left = watched.messageListeners - before
  if (left !== 0) errors.push(`The case has left ${left} listeners for messages.`)
  return {
    group,
    name,
    tookMs: Math.round(performance.now() - startedAt),
    error:
      errors.length === 0
        ? null
        : errors.map((error) => (error instanceof Error ? error.message : String(error))).join('\n'),
  }
}

/** Rejects when a step takes so long that it must be hanging. */
function inTime(step: Promise<void>): Promise<void> {
  const hangs = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`The case did not end within ${limitMs} ms.`)), limitMs)
  })
  return Promise.race([step, hangs])
}

function post(message: StageMessage): void {
  window.parent.postMessage(message, location.origin)
}

// An engine that gives each site a process of its own keeps the widgets' one while a page of theirs is open.
const keeper = document.createElement('iframe')
keeper.src = new URL('/poster.html', origins.widgetOrigin).href
keeper.style.display = 'none'
document.body.append(keeper)

await runCases()
