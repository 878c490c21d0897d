import { createFindings, printFindings } from '../../../conformance/fuzz/findings'
import { judge, type States } from '../../../conformance/fuzz/rules'

/** Report of a watched page about the messages that it has received. */
export interface WatchReport {
  readonly received: number
  readonly delivered: number
  /** Violations, with the number of the first message that shows each. */
  readonly findings: readonly string[]
}

/** Watch of the effects of every message on a page. */
export interface Watch {
  /** Records how the page's code handled the current message. */
  verdict(verdict: unknown): void
  /** Records a message that the page's code has posted. */
  posted(message: unknown): void
  /** Records an error that was thrown to the caller of a listener. */
  thrown(error: unknown): void
  /** Listens again, after all other listeners. */
  listenLast(): void
  report(): WatchReport
}

interface Arrival {
  readonly data: unknown
  readonly before: States
  readonly attack: number
  readonly verdicts: unknown[]
  readonly posts: unknown[]
  readonly thrown: unknown[]
}

/** Creates a {@link Watch} that listens before all others; call it before anything else listens. */
export function createWatch(side: string, states: () => States): Watch {
  const findings = createFindings()
  const uncaught: unknown[] = []
  let attack = -1
  let received = 0
  let delivered = 0
  let arrival: Arrival | null = null

  addEventListener('error', (event) => uncaught.push(event.error))
  addEventListener('unhandledrejection', (event) => uncaught.push(event.reason))

  const finish = () => {
    if (!arrival) return
    const { verdicts, thrown, ...rest } = arrival
    arrival = null
    received++
    if (verdicts.includes('delivered')) delivered++
    const errors = { thrown, uncaught: uncaught.splice(0) }
    const found = judge({ side, ...rest, verdicts, errors, after: states() })
    for (const finding of found) findings.add(finding, `attack ${rest.attack}`)
  }

  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    finish()
    const announced = (data as { attack?: unknown } | null)?.attack
    if (typeof announced === 'number') attack = announced
    else arrival = { data, before: states(), attack, verdicts: [], posts: [], thrown: [] }
  })

  return {
    verdict: (verdict) => void arrival?.verdicts.push(verdict),
    posted: (message) => void arrival?.posts.push(message),
    thrown: (error) => void arrival?.thrown.push(error),
    listenLast: () => addEventListener('message', finish),
    report() {
      finish()
      for (const error of uncaught.splice(0)) {
        findings.add({ rule: `${side}, uncaught`, detail: String(error) }, 'after the attacks')
      }
      return { received, delivered, findings: printFindings(findings.groups()) }
    },
  }
}
