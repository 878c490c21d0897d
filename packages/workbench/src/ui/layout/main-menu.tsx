import { Badge, NavLink } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { isInMenu } from '../desk/desk'
import type { OpenedApp } from '../desk/opened-app'
import { ticketsView } from '../desk/settings'
import { TicketList } from '../tickets/ticket-list'
import { useDesk } from '../desk/use-desk'

/** Renders the main menu: the tickets, and the apps that open from it with their badges. */
export function MainMenu() {
  const { apps } = useDesk()
  return (
    <nav className="main-menu" aria-label="Main menu">
      <ul>
        <Entry view={ticketsView} name="Tickets" badge={null} />
        {apps
          .filter(({ config }) => isInMenu(config))
          .map((app) => (
            <AppEntry key={app.config.id} app={app} />
          ))}
      </ul>
      <TicketList />
    </nav>
  )
}

function AppEntry({ app }: { app: OpenedApp }) {
  const badge = useReadable(app.state, (state) => state?.badge ?? null)
  return <Entry view={app.config.id} name={app.config.name} badge={badge} />
}

function Entry({ view, name, badge }: { view: string; name: string; badge: number | null }) {
  const { settings } = useDesk()
  const isOpen = useReadable(settings, (now) => now.view === view)
  return (
    <li>
      <NavLink
        component="button"
        type="button"
        label={name}
        aria-current={isOpen ? 'page' : undefined}
        active={isOpen}
        rightSection={badge !== null && <Badge aria-label={`Badge: ${badge}`}>{badge}</Badge>}
        onClick={() => settings.set({ ...settings.get(), view })}
      />
    </li>
  )
}
