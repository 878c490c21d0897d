import { readServing } from '../servers/serving'
import { answerParent } from './answer-parent'

declare global {
  interface Window {
    /** Control that the page exposes to specifications. */
    __page?: object
    /** Time at which the page exposed its control, in milliseconds since the epoch. */
    __startedAtMs?: number
    /** `name@version` of every package in the page's script, read from the installed packages while bundling. */
    __packages: readonly string[]
  }
}

/** Exposes a page's control to specifications. */
export function exposeControl(control: object): void {
  window.__page = control
  window.__startedAtMs = performance.timeOrigin + performance.now()
  if (readServing(new URLSearchParams(location.search)).answersParent) answerParent(control)
}
