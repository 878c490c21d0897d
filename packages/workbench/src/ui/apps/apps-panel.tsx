import { Button, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useReadable } from '@deskbridge/react'
import { IconPlus } from '@tabler/icons-react'
import { useState, type CSSProperties } from 'react'
import { isBesideTicket } from '../../placements'
import { useDesk } from '../desk/use-desk'
import { AppCard } from './app-card'
import { OpenWidget } from './open-widget'

/** Renders the apps beside the ticket, each of which can be collapsed. */
export function AppsPanel() {
  const { apps } = useDesk()
  const all = useReadable(apps.all)
  const beside = useReadable(apps.created).filter(({ config }) => isBesideTicket(config))
  const [isOpening, setIsOpening] = useState(false)
  const { ref, height } = useElementSize()
  return (
    <section className="apps" aria-label="Apps">
      <header className="panel-head">
        <Text component="h2" className="panel-title">
          Apps
        </Text>
        <Button
          size="compact-sm"
          fz="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => setIsOpening(true)}
        >
          Open a widget
        </Button>
      </header>
      <div
        ref={ref}
        className="apps-list"
        style={{ '--apps-height': `${height}px`, '--apps-count': beside.length } as CSSProperties}
      >
        {beside.map((app) => (
          <AppCard key={app.config.id} app={app} order={all.indexOf(app)} />
        ))}
        {beside.length === 0 && (
          <div className="empty">
            <Text>No app is shown beside tickets. Open your widget by its URL.</Text>
            <Button onClick={() => setIsOpening(true)}>Open a widget</Button>
          </div>
        )}
      </div>
      <OpenWidget isOpen={isOpening} onClose={() => setIsOpening(false)} />
    </section>
  )
}
