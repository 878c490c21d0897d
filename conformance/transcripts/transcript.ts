/**
 * An exchange between a host page and a widget page, as the host page saw it.
 *
 * Every message stands after those that it answers. JSON has no `undefined`: a member that was undefined is absent.
 */
export interface Transcript {
  name: string
  desk: 'text' | 'qiscus'
  placement: 'ticket-sidebar' | 'main-menu'
  /** How the two sides were connected: the transport on Text, the display mode on Qiscus. */
  mode: 'trusted' | 'plain' | 'popup' | 'embed'
  /** `name@version` of the packages that spoke; a side without any was written with plain `postMessage`. */
  packages: { host: string[]; widget: string[] }
  origins: { host: string; widget: string }
  /** The query of the widget's address, from its question mark on. */
  search: string
  entries: TranscriptEntry[]
}

/** A message with the side that sent it, or the `load` of the widget's frame. */
export type TranscriptEntry = { at: 'host' | 'widget'; message: unknown } | { at: 'frame'; event: 'load' }
