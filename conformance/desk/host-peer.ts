import type { Action, DeskId, Mode, Placement, Size } from '@deskbridge/core'
import { createHostEngine } from '@deskbridge/host/engine'
import { neutralUser } from '../../packages/core/test/fixtures/tickets'
import type { CreatePeer } from './desk-peer'

/** Says which host stands at the other end, and where it shows the widget. */
export interface HostPlace {
  /** Names the desk that the widget will choose, which decides what the host can tell it. */
  readonly speaks: Exclude<DeskId, 'standalone'>
  readonly desk: Exclude<DeskId, 'standalone'> | 'auto'
  readonly placement: Placement
  readonly mode: Mode
}

/** Creates Deskbridge's own host as the peer. */
export const createHostPeer =
  ({ speaks, desk, placement, mode }: HostPlace): CreatePeer =>
  (link, clock) => {
    const actions: Action[] = []
    const host = createHostEngine({ user: neutralUser, clock })
    const app = host.attach(
      {
        id: 'widget',
        name: 'Widget',
        url: 'https://widget.example.com/',
        desk,
        placement,
        mode,
        openingState: { title: 'Notes', components: [{ type: 'divider' }] },
      },
      link,
      { isLoaded: false },
    )
    host.on('action', ({ action }) => {
      if (action.kind === 'refresh-ticket' || action.kind === 'refresh-user') return
      actions.push(action.kind === 'resize' ? withUnits(action) : action)
    })
    return {
      actions,
      start: app.frameLoaded,
      setTicket: host.setTicket,
      ...(speaks === 'text' ? { setTheme: host.setTheme } : { setUser: host.setUser, setMode: app.setMode }),
      clickSectionButton: app.clickSectionButton,
      startAnew() {
        app.frameUnloaded()
        app.frameLoaded()
      },
      send: (name, data) => void app.send(name, data).catch(() => {}),
    }
  }

/** Writes the sides as the wire does; the host tells pixels as numbers. */
function withUnits({ width, height }: Extract<Action, { kind: 'resize' }>): Action {
  const write = (size: Size | undefined) => (typeof size === 'number' ? (`${size}px` as const) : size)
  return { kind: 'resize', width: write(width), height: write(height) }
}
