import type { DeskHost } from '@deskbridge/host/engine'
import type { FetchedPage } from '../server/fetch-page'
import { findFrameRefusal, toFrameAncestors, type FrameRefusal } from '../server/frame-policy'
import { bound, boundRemedy, explainFraming } from '../server/page-findings'
import { fromFinding, result, type DoctorCheck } from './report'

/** The part of a desk's description that decides who has to be allowed to frame a page. */
export type FramingDesk = Pick<DeskHost, 'id' | 'name' | 'origins' | 'exampleOrigin'>

/** Checks whether the pages of a desk may frame a page. */
export function checkFraming(page: FetchedPage, start: URL, desk: FramingDesk): DoctorCheck {
  const { id, name, origins } = desk
  const check = (status: DoctorCheck['status'], sentence: string, remedy: string | null = null) => ({
    ...result('framing', status, sentence, remedy),
    desk: id,
  })
  const tried = originsToTry(desk).map(({ source, origin }) => ({
    source,
    refusal: findFrameRefusal(page.headers, page.url, origin),
  }))
  const refused = tried.filter(({ refusal }) => refusal !== null)
  const [{ refusal } = { refusal: null }] = refused
  if (!refusal) return check('ok', `${name} may frame the page.`)
  const missing = [...new Set(refused.map(({ source }) => source))]
  const remedy = `Send \`${boundRemedy(toFrameAncestors([...refusal.allowed, ...missing]))}\`.`
  if (origins === 'any-https' && namesPages(refusal)) {
    const sentence = `${name} may frame the page only where its header names the tenant (${bound(refusal.header)}).`
    return check('warning', sentence, 'Add the origin of each tenant’s desk that has the widget.')
  }
  if (refused.length < tried.length) {
    return check(
      'warning',
      `${name} may frame the page only from some of its origins (${bound(refusal.header)}).`,
      remedy,
    )
  }
  const { sentence } = explainFraming(page, start, desk.exampleOrigin) ?? { sentence: '' }
  return check('failure', `${name} cannot show the page. ${sentence}`, remedy)
}

/** Checks whether the workbench may frame a page, which only development needs. */
export function checkWorkbenchFraming(page: FetchedPage, start: URL, origin: string): DoctorCheck {
  const finding = explainFraming(page, start, origin)
  if (!finding) return result('workbench-framing', 'ok', `The workbench at ${origin} may frame the page.`)
  const sentence = `The workbench at ${origin} cannot show the page. ${finding.sentence}`
  return fromFinding('workbench-framing', { ...finding, sentence }, 'warning')
}

interface TriedOrigin {
  /** What a header has to name. */
  readonly source: string
  /** An origin that the source covers. */
  readonly origin: string
}

/** Returns the origins to try: each of the desk's own, with one subdomain for a wildcard. */
function originsToTry({ origins, exampleOrigin }: FramingDesk): TriedOrigin[] {
  if (origins === 'any-https') return [{ source: 'https:', origin: exampleOrigin }]
  return origins.map((source) => {
    const [start = '', domain] = source.split('*')
    const isExample =
      domain !== undefined && exampleOrigin.startsWith(start) && exampleOrigin.endsWith(domain)
    return { source, origin: isExample ? exampleOrigin : source.replace('*', 'desk') }
  })
}

/** Returns whether a header allows some pages of other origins. */
function namesPages({ allowed }: FrameRefusal): boolean {
  return allowed.some((source) => !source.startsWith("'"))
}
