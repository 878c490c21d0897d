import { createDetailsWidget } from '@livechat/helpdesk-sdk'
import { exposeVictim, type VictimCounts } from './victim'

const counts: VictimCounts = { acted: 0, dropped: null, diagnostics: null, floodReport: null }
let isConnected = false

void createDetailsWidget().then((widget) => {
  isConnected = true
  widget.on('ticket_info', () => void (counts.acted += 1))
})

exposeVictim({ isConnected: () => isConnected, mount() {} }, counts)
