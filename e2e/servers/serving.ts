/** Says how a page's document is served and started; every member is optional. */
export interface Serving {
  /** Holds back the document. */
  documentDelayMs?: number
  /** Holds back the page's script, and with it the document's `load`. */
  scriptDelayMs?: number
  /** Holds back a last resource of the page, and with it `load`, while the page's script runs already. */
  trailingDelayMs?: number
  /** Starts the page's script only so long after `load`: a page that listens late. */
  startAfterLoadMs?: number
  /** Blocks the page's thread for so long right after `load`, so that messages pile up. */
  blockAfterLoadMs?: number
  /** Adds headers to the answer, such as `X-Frame-Options`. */
  headers?: Record<string, string>
}

/** Reads what `url()` of the page server wrote into the address. */
export function readServing(query: URLSearchParams): Serving {
  return JSON.parse(query.get('serving') ?? '{}') as Serving
}
