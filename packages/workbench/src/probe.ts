/** Path at which the server answers with the {@link ProbeResult} of the query's `url`. */
export const PROBE_PATH = '/probe'

/** Why a page cannot be used as a widget. */
export type ProbeFindingKind =
  | 'certificate'
  | 'frame-ancestors'
  | 'http-error'
  | 'mixed-content'
  | 'redirect'
  | 'unreachable'
  | 'x-frame-options'

/** What keeps a page from working in the desk's frame, in words for the person who develops it. */
export interface ProbeFinding {
  /** Why the page cannot be used. */
  readonly kind: ProbeFindingKind
  /** What happened, in one sentence. */
  readonly sentence: string
  /** The header that decided it, as in `X-Frame-Options: DENY`. */
  readonly header?: string
  /** How to mend it, in one sentence. */
  readonly remedy: string
}

/** What the server found when it fetched a page. */
export interface ProbeResult {
  /** The URL that was asked for. */
  readonly url: string
  /** The URL that answered, after redirects. */
  readonly finalUrl: string
  /** The HTTP status; `null` when nothing answered. */
  readonly status: number | null
  /** The page's title; `null` when it has none or could not be read. */
  readonly title: string | null
  /** What is wrong with the page; `null` when it loads, so that a widget which stays silent has another reason. */
  readonly finding: ProbeFinding | null
}
