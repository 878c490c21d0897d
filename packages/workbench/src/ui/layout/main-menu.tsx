import { Badge, UnstyledButton } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconAdjustments, IconApps, IconInbox, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { hasOwnPage } from '../../placements'
import { AppIcon } from '../apps/app-icon'
import type { OpenedApp } from '../desk/opened-app'
import { settingsView, ticketsView } from '../desk/scenario'
import { useDesk } from '../desk/use-desk'

const iconProps = { size: 20, stroke: 1.6, 'aria-hidden': true }

/** Renders the main menu: the tickets, the apps that have a page of their own with their badges, and the settings. */
export function MainMenu() {
  const { apps } = useDesk()
  const pages = useReadable(apps.all).filter(({ config }) => hasOwnPage(config))
  return (
    <nav className="main-menu" aria-label="Main menu">
      <Entry view={ticketsView} name="Tickets" badge={null} icon={<IconInbox {...iconProps} />} />
      {pages.map((app) => (
        <AppEntry key={app.config.id} app={app} />
      ))}
      <Entry
        view={settingsView}
        name="Settings"
        badge={null}
        icon={<IconSettings {...iconProps} />}
        className="menu-settings"
      />
    </nav>
  )
}

function AppEntry({ app: { config, state } }: { app: OpenedApp }) {
  const badge = useReadable(state, (now) => now?.badge ?? null)
  const symbol = config.placement === 'settings' ? IconAdjustments : IconApps
  const icon = <AppIcon url={config.iconUrl} size={20} symbol={symbol} />
  return <Entry view={config.id} name={config.name} badge={badge} icon={icon} />
}

interface EntryProps {
  view: string
  name: string
  badge: number | null
  icon: ReactNode
  className?: string
}

function Entry({ view, name, badge, icon, className = '' }: EntryProps) {
  const { scenario } = useDesk()
  const isOpen = useReadable(scenario, (now) => now.view === view)
  return (
    <UnstyledButton
      className={`menu-entry ${className}`}
      title={name}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => scenario.change({ view })}
    >
      {icon}
      <span className="ellipsis">{name}</span>
      {badge !== null && (
        <Badge size="xs" circle={badge < 10} className="menu-badge" aria-label={`Badge: ${badge}`}>
          {badge > 99 ? '99+' : badge}
        </Badge>
      )}
    </UnstyledButton>
  )
}
