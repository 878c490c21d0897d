import type { Action, Size } from '@deskbridge/core'
import { neutralUser } from '@deskbridge/fixtures/tickets'
import { createHostEngine, type AppDefinition, deskHosts } from '@deskbridge/host/engine'
import type { DeskPlace } from '../desks/places'
import type { CreatePeer } from './desk-peer'

/** Creates Deskbridge's own host as the peer of a widget in a place; the app names its desk, or lets the app decide. */
export const createHostPeer =
  (
    { placement, mode, facts, capabilities }: DeskPlace,
    connection: string,
    desk: AppDefinition['desk'],
  ): CreatePeer =>
  (link, clock) => {
    const actions: Action[] = []
    const host = createHostEngine({ desks: deskHosts, user: neutralUser, clock })
    const definition: AppDefinition = {
      id: 'widget',
      name: 'Widget',
      url: `https://widget.example.com/?${facts.connections?.[connection] ?? ''}`,
      desk,
      placement,
      mode: mode ?? 'embed',
      openingState: { title: 'Notes', components: [{ type: 'divider' }] },
    }
    const frame = host.reserveFrame(definition)
    const app = host.attach(definition, link, { ...frame, isLoaded: false })
    host.on('action', ({ action }) => {
      if (action.kind === 'refresh-ticket' || action.kind === 'refresh-user') return
      actions.push(action.kind === 'resize' ? withUnits(action) : action)
    })
    return {
      actions,
      url: frame.url,
      start: app.frameLoaded,
      setTicket: host.setTicket,
      ...(facts.hasTheme && { setTheme: host.setTheme }),
      ...(capabilities.includes('user') && { setUser: host.setUser }),
      ...(mode && { setMode: app.setMode }),
      clickSectionButton: app.clickSectionButton,
      ...(facts.saveHook && {
        askBeforeSave: () =>
          app.send(facts.saveHook!).then(
            () => null,
            (error: Error) => error.message,
          ),
      }),
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
