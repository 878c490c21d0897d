import { NativeSelect } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { isBesideTicket, placementName } from '../../placements'
import type { OpenedApp } from '../desk/opened-app'
import { useDesk } from '../desk/use-desk'

/** Renders the choice of the app whose opening state is edited; apps elsewhere than beside a ticket cannot be chosen. */
export function AppChoice({ app }: { app: OpenedApp }) {
  const { apps, scenario } = useDesk()
  return (
    <NativeSelect
      size="xs"
      aria-label="App"
      value={app.config.id}
      data={useReadable(apps.all).map(({ config }) => ({
        value: config.id,
        label: isBesideTicket(config)
          ? config.name
          : `${config.name} (${placementName(config.placement)}: no section)`,
        disabled: !isBesideTicket(config),
      }))}
      onChange={({ currentTarget }) => scenario.change({ sectionApp: currentTarget.value })}
    />
  )
}
