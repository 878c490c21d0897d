import { isQiscusMessage } from '@deskbridge/core/desks/qiscus'
import type { DeskHost } from '../desk-host'
import { openQiscusHostSession } from './session'

/** Creates a host's side of the Qiscus Helpdesk Apps. */
export function createQiscusHost(): DeskHost {
  return {
    id: 'qiscus',
    isCommitting: false,
    recognizes: isQiscusMessage,
    describe: (data) =>
      isQiscusMessage(data) ? { name: data.event, data: data.payload } : { name: '', data },
    open: openQiscusHostSession,
  }
}
