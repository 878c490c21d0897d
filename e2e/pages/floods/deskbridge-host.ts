import { select } from '@deskbridge/core'
import { numberedSection } from '@deskbridge/fixtures/section'
import { neutralTicket, neutralUser } from '@deskbridge/fixtures/tickets'
import { createHost, type MountedApp } from '@deskbridge/host'
import { deskHosts, type HostDeskId } from '@deskbridge/host/engine'
import { mountSection } from '@deskbridge/host/ui'
import { exposeVictim, type VictimCounts } from './victim'

const counts: VictimCounts = { acted: 0, dropped: {}, diagnostics: 0, floodReport: null }
let app: MountedApp | undefined

const host = createHost({
  desks: deskHosts,
  user: neutralUser,
  ticket: neutralTicket,
  onTraffic({ direction, verdict }) {
    if (direction === 'out') return
    if (verdict === 'delivered') counts.acted += 1
    else if (counts.dropped) counts.dropped[verdict] = (counts.dropped[verdict] ?? 0) + 1
  },
  onDiagnostic({ code, message }) {
    counts.diagnostics = (counts.diagnostics ?? 0) + 1
    if ((code as string) === 'flood') counts.floodReport = message
  },
})

const handlerMs = Number(new URLSearchParams(location.search).get('handlerMs'))
if (handlerMs > 0) {
  host.on('action', () => {
    const end = performance.now() + handlerMs
    while (performance.now() < end);
  })
}

exposeVictim(
  {
    isConnected: () => app?.state.get().status === 'ready',
    mount(url) {
      const container = Object.assign(document.createElement('section'), { id: 'app' })
      document.body.append(container)
      const desk = new URL(url).searchParams.get('desk') as HostDeskId
      app = host.mount(
        {
          id: 'flooder',
          name: 'Flooder',
          url,
          desk,
          placement: 'ticket-sidebar',
          mode: 'popup',
          access: { roles: [], divisionIds: 'all' },
          isActive: true,
          isFavorite: false,
          openingState: numberedSection(0),
        } as Parameters<typeof host.mount>[0],
        container,
      )
      mountSection(
        container,
        select(app.state, ({ section }) => section),
        { onClick: app.clickSectionButton },
      )
    },
  },
  counts,
)
