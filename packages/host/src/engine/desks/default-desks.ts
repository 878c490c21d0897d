import type { DeskHost } from './desk-host'
import { qiscusHost } from './qiscus'
import { textHost } from './text'

/** The desks of a host whose options name none, the preferred one first; others are opt-in, so that a bundle carries only the desks it names. */
export const defaultDeskHosts: readonly DeskHost[] = [textHost, qiscusHost]
