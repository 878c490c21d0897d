import { describeFaults } from '../../packages/host-emulator/test/faults-suite'
import { pinboardDesk, pinboardId, pinboardMessage, pinboardNames } from './widget'

describeFaults({
  desk: pinboardId,
  createDesks: () => [pinboardDesk()],
  announcement: pinboardNames.here,
  ticketMessage: pinboardNames.ticket,
  updateMessage: pinboardNames.ticket,
  lateMessage: pinboardNames.welcome,
  copyVerdict: 'delivered',
  memberPrefix: '',
  reannouncement: pinboardMessage(pinboardNames.here, null),
})
