import { allDesks, createWidget } from '@deskbridge/core'
import { floodedDesk } from './flooded-desk'
import { exposeVictim, type VictimCounts } from './victim'

const counts: VictimCounts = { acted: 0, dropped: {}, diagnostics: 0, floodReport: null }

const widget = createWidget({
  desks: allDesks().filter(({ id }) => id === new URLSearchParams(location.search).get('desk')),
  onDiagnostic({ code, message }) {
    counts.diagnostics = (counts.diagnostics ?? 0) + 1
    if ((code as string) === 'flood') counts.floodReport = message
    if (counts.dropped) counts.dropped[code] = (counts.dropped[code] ?? 0) + 1
  },
})
const { noticeMessage } = floodedDesk().facts.faults
// A ticket that is fetched is fetched once for many notices.
if (noticeMessage) widget.on('message', ({ name }) => void (counts.acted += Number(name === noticeMessage)))
else widget.on('ticketChange', () => void (counts.acted += 1))
widget.on('reconnect', () => void (counts.acted += 1))
void widget.connect()

exposeVictim({ isConnected: () => widget.status.get() === 'connected', mount() {} }, counts)
