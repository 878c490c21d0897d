import type { ClockFault, Ends } from '../reliability/reliability'

/** Returns how a widget ends up where hosts speak only when spoken to, so that one that has failed has to ask again. */
export function endsWithAnsweringHosts(fault: ClockFault, { failed }: Ends): Partial<Ends> {
  return { failed: failed === 'connects' ? 'connect()' : failed, ...endsOf[fault] }
}

const endsOf: Partial<Record<ClockFault, Partial<Ends>>> = {
  'The host is replaced': {
    handshaking: 'reload needed',
    connected: 'reload needed',
    closed: 'reload needed',
  },
  'A second host joins': { connected: 'stays' },
  'Answers are later than every timeout': { handshaking: 'connects' },
  'Storm of connect() and close()': { failed: 'connects' },
  'Hot reload replaces the widget': { failed: 'connects' },
}
