import { createFindings, printFindings } from '../../../conformance/fuzz/findings'
import { judge, type States } from '../../../conformance/fuzz/rules'

/** What a watched page tells about the messages that it has got. */
export interface WatchReport {
  readonly received: number
  readonly delivered: number
  /** What must not have happened, with the number of the first message that shows it. */
  readonly findings: readonly string[]
}

/** Watches what every message does to a page. */
export interface Watch {
  /** Notes what the page's code made of the message that is arriving. */
  verdict(verdict: unknown): void
  /** Notes a message that the page's code has posted. */
  posted(message: unknown): void
  /** Notes an error that was thrown at the caller of a listener. */
  thrown(error: unknown): void
  /** Listens again, after everybody else. */
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

/** Creates a {@link Watch} that listens before everybody else; call it before anything else listens. */
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
