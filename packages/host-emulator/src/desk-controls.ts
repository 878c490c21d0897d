import { select, WidgetError } from '@deskbridge/core/internal'
import type { AttachedApp, HostEngine, HostTicket } from '@deskbridge/host/engine'
import { mergeDeep, type DeepPartial } from './deep-partial'

/** Creates the methods by which a test acts at the desk, and the state that the desk shows. */
export function createDeskControls(host: HostEngine, attached: AttachedApp) {
  const { state } = attached
  return {
    ticket: {
      get current() {
        return host.state.get().ticket
      },
      update(patch: DeepPartial<HostTicket>) {
        const { ticket } = host.state.get()
        if (!ticket)
          throw new WidgetError(
            'INVALID_ARGUMENT',
            'There is no open ticket to update. Open one with ticket.open().',
          )
        host.setTicket(mergeDeep(ticket, patch))
      },
      open: host.setTicket,
    },
    user: {
      get current() {
        return host.state.get().user
      },
      switch: host.setUser,
    },
    app: { setMode: attached.setMode },
    setTheme: host.setTheme,
    section: select(state, ({ section }) => section),
    badge: select(state, ({ badge }) => badge),
    size: select(state, ({ size }) => size),
    isFullscreen: select(state, ({ isFullscreen }) => isFullscreen),
    clickSectionButton: attached.clickSectionButton,
    send: attached.send,
  }
}
