import { Badge, UnstyledButton } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconApps, IconInbox, IconSettings, type Icon } from '@tabler/icons-react'
import type { OpenedApp } from '../desk/opened-app'
import { isBesideTicket } from '../desk/desk'
import { ticketsView } from '../desk/scenario'
import { useDesk } from '../desk/use-desk'

/** Renders the main menu: the tickets, and the apps that have a page of their own with their badges. */
export function MainMenu() {
  const { apps } = useDesk()
  const pages = useReadable(apps.all).filter(({ config }) => !isBesideTicket(config))
  return (
    <nav className="main-menu" aria-label="Main menu">
      <Entry view={ticketsView} name="Tickets" badge={null} icon={IconInbox} />
      {pages.map((app) => (
        <AppEntry key={app.config.id} app={app} />
      ))}
    </nav>
  )
}

function AppEntry({ app: { config, state } }: { app: OpenedApp }) {
  const badge = useReadable(state, (now) => now?.badge ?? null)
  const icon = config.placement === 'settings' ? IconSettings : IconApps
  return <Entry view={config.id} name={config.name} badge={badge} icon={icon} />
}

interface EntryProps {
  view: string
  name: string
  badge: number | null
  icon: Icon
}

function Entry({ view, name, badge, icon: EntryIcon }: EntryProps) {
  const { scenario } = useDesk()
  const isOpen = useReadable(scenario, (now) => now.view === view)
  return (
    <UnstyledButton
      className="menu-entry"
      title={name}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => scenario.change({ view })}
    >
      <EntryIcon size={20} stroke={1.6} aria-hidden />
      <span className="ellipsis">{name}</span>
      {badge !== null && (
        <Badge size="xs" circle={badge < 10} className="menu-badge" aria-label={`Badge: ${badge}`}>
          {badge > 99 ? '99+' : badge}
        </Badge>
      )}
    </UnstyledButton>
  )
}
