import { join } from 'node:path'
import { deskHosts, type DeskHost } from '@deskbridge/host/engine'
import { fetchPage, type FetchedPage } from '../server/fetch-page'
import { findFrameRefusal } from '../server/frame-policy'
import type { ObserveOptions } from './browser/observe-widget'
import { checkFraming, checkWorkbenchFraming } from './framing-checks'
import { checkFailure, checkPage } from './page-checks'
import { acceptOneDesk, result, type DoctorCheck, type DoctorReport } from './report'
import { checkObservation } from './widget-checks'

/** What to check, and in which circumstances. */
export interface DoctorRequest extends Pick<ObserveOptions['widget'], 'mode' | 'placement'> {
  /** The page. */
  readonly url: URL
  /** The only desk that it is for; default all of them. */
  readonly desk?: DeskHost['id']
  /** Origin of the workbench. */
  readonly workbenchOrigin: string
  /** Folder of the built command. */
  readonly folder: string
  /** Folders in which Playwright may be installed. */
  readonly playwrightFolders: readonly string[]
}

/** Checks that a page can be embedded, and, where there is a browser, that it works as a widget. */
export async function runDoctor(request: DoctorRequest): Promise<DoctorReport> {
  const { url, placement, workbenchOrigin } = request
  const fetched = await fetchPage(url)
  const answer = { url: url.href, finalUrl: fetched.url.href }
  if (fetched.kind !== 'page') return toReport({ ...answer, httpStatus: null }, checkFailure(fetched, url))
  const desks = deskHosts.filter(({ id, placements }) =>
    request.desk === undefined ? placement in placements : id === request.desk,
  )
  const checks = [
    ...checkPage(fetched, url),
    ...desks.map((desk) => checkFraming(fetched, url, desk)),
    checkWorkbenchFraming(fetched, url, workbenchOrigin),
  ]
  // A page that answers with an error is no widget.
  if (fetched.status < 400) {
    const ids = desks.map(({ id }) => id)
    checks.push(...(await checkInBrowser(request, ids, fetched)))
  }
  return toReport({ ...answer, httpStatus: fetched.status }, acceptOneDesk(checks))
}

function toReport(
  answer: Pick<DoctorReport, 'finalUrl' | 'httpStatus' | 'url'>,
  checks: readonly DoctorCheck[],
): DoctorReport {
  return { ...answer, isEmbeddable: checks.every(({ status }) => status !== 'failure'), checks }
}

/** Checks how a page behaves in each desk; loads a browser only now, since the command works without one. */
async function checkInBrowser(
  { url, mode, placement, folder, playwrightFolders }: DoctorRequest,
  desks: readonly DeskHost['id'][],
  page: FetchedPage,
): Promise<DoctorCheck[]> {
  const { startBrowser } = await import('./browser/playwright')
  const found = await startBrowser(playwrightFolders)
  if ('missing' in found) {
    const sentence = `The checks in a browser were skipped: ${found.missing}.`
    return [result('browser', 'skipped', sentence, found.remedy)]
  }
  const { observeWidget } = await import('./browser/observe-widget')
  try {
    const observations = await observeWidget(found.browser, {
      widget: { url: toFramedUrl(page.url, url), mode, placement },
      desks,
      script: join(folder, 'doctor/desk-page.global.js'),
      refuses: (origin) => findFrameRefusal(page.headers, page.url, origin) !== null,
    })
    return [
      result('browser', 'ok', 'The page was opened in a browser.'),
      ...observations.flatMap(checkObservation),
    ]
  } finally {
    await found.browser.close()
  }
}

/**
 * Returns the URL to frame: the one that answered, since the headers are its own. After a redirect to another origin it is
 * the one that was given, as in a desk.
 */
function toFramedUrl(answered: URL, given: URL): string {
  if (answered.origin !== given.origin) return given.href
  const framed = new URL(answered)
  framed.hash ||= given.hash
  return framed.href
}
