import type { Action, Mode, Placement, Size } from '@deskbridge/core'
import { neutralUser } from '@deskbridge/fixtures/tickets'
import { createHostEngine, type AppDefinition } from '@deskbridge/host/engine'
import type { CreatePeer } from './desk-peer'

/** Where Deskbridge's host shows the widget. */
export interface HostPlace {
  /** What the desk that the widget will choose sends its apps, beside tickets. */
  readonly sends: readonly ('theme' | 'user' | 'mode')[]
  readonly desk: AppDefinition['desk']
  readonly placement: Placement
  readonly mode: Mode
}

/** Creates Deskbridge's own host as the peer. */
export const createHostPeer =
  ({ sends, desk, placement, mode }: HostPlace): CreatePeer =>
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
      ...(sends.includes('theme') && { setTheme: host.setTheme }),
      ...(sends.includes('user') && { setUser: host.setUser }),
      ...(sends.includes('mode') && { setMode: app.setMode }),
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
