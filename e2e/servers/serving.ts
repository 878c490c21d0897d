/** Options for serving and starting a page's document. */
export interface Serving {
  /** Delay of the document. */
  documentDelayMs?: number
  /** Delay of the page's script, and with it of the document's `load`. */
  scriptDelayMs?: number
  /** Delay of the page's last resource, and with it of `load`, after the page's script has started. */
  trailingDelayMs?: number
  /** Delay of the page's script after `load`, for a page that listens late. */
  startAfterLoadMs?: number
  /** Time that the page's thread is blocked right after `load`, so that messages queue up. */
  blockAfterLoadMs?: number
  /** Factor by which the page's thread is slowed down: it is blocked for the rest of the time. */
  slowdown?: number
  /** Whether the page around it may call the page's control. */
  answersParent?: boolean
  /** Additional response headers, such as `X-Frame-Options`. */
  headers?: Record<string, string>
}

/** Parses the options that `url()` of the page server added to the URL. */
export function readServing(query: URLSearchParams): Serving {
  return JSON.parse(query.get('serving') ?? '{}') as Serving
}
