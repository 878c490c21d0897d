/** Path at which the server answers whether a page can be shown in a frame. */
export const PROBE_PATH = '/probe'

/** Result of probing a page. */
export interface ProbeResult {
  url: string
  title: string | null
  finding: { kind: string; sentence: string; header?: string; remedy: string } | null
}
