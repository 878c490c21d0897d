import { NativeSelect, Text } from '@mantine/core'
import type { AppDefinition } from '@deskbridge/host'
import { hostPlacements, type HostDeskId } from '@deskbridge/host/engine'
import { useReadable } from '@deskbridge/react'
import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { AppIcon } from '../apps/app-icon'
import { shownApps } from '../desk/apps'
import { placementName } from '../../placements'
import { deskLook } from '../desk/desks'
import type { DeskUser } from '../../config'
import { useDesk } from '../desk/use-desk'
import { findHidingReasons } from './visibility'
import { hidingWords, type Choice } from './words'
import { useSettings } from './use-settings'

/** Renders which apps a user sees in each place of the desk, and why not the others. */
export function PreviewAs() {
  const { servedApps, scenario } = useDesk()
  const { user: signedIn, users, divisions } = useSettings()
  const apps = useReadable(servedApps.all)
  const desk = useReadable(scenario, (now) => now.desk)
  const [chosen, setChosen] = useState<string>()
  const user = users.find(({ id }) => id === chosen) ?? signedIn
  const shown = shownApps(apps, user, desk)
  const hidden = apps.filter((app) => !shown.includes(app))
  const { name: deskTitle, placements } = deskLook(desk)
  const places = hostPlacements
    .map((placement) => ({ placement, apps: shown.filter((app) => app.placement === placement) }))
    .filter((place) => place.apps.length > 0 || placements.includes(place.placement))
  return (
    <section className="preview-as" aria-label="Preview as">
      <header>
        <NativeSelect
          size="xs"
          label="Preview as"
          value={user.id}
          data={users.map(({ id, name, role, divisionId }) => ({
            value: id,
            label: `${name} · ${role ?? 'no role'} · ${divisionWords(divisionId)}`,
          }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          What {user.name} sees on {deskTitle}, favorites first.
        </Text>
      </header>
      <div className="preview-places">
        {places.map(({ placement, apps: placed }) => (
          <Place key={placement} name={placementName(placement)} apps={placed} />
        ))}
      </div>
      {hidden.length > 0 && <Hidden apps={hidden} user={user} desk={desk} divisions={divisions} />}
    </section>
  )

  function divisionWords(id: string | null): string {
    return id === null ? 'no division' : (divisions.find(({ value }) => value === id)?.label ?? id)
  }
}

interface HiddenProps {
  apps: readonly AppDefinition[]
  user: DeskUser
  desk: HostDeskId
  divisions: readonly Choice[]
}

function Hidden({ apps, user, desk, divisions }: HiddenProps) {
  return (
    <div className="preview-hidden">
      <h3 className="subtitle">Not shown to {user.name}</h3>
      <ul aria-label={`Not shown to ${user.name}`}>
        {apps.map((app) => (
          <li key={app.id}>
            <IconEyeOff size={16} stroke={1.6} aria-hidden />
            <div>
              <bdi>{app.name}</bdi>
              <Text size="sm" c="dimmed">
                {findHidingReasons(app, user, desk)
                  .map((reason) => hidingWords(reason, app, user, divisions))
                  .join(' ')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Place({ name, apps }: { name: string; apps: readonly AppDefinition[] }) {
  return (
    <div className="preview-place">
      <h3 className="subtitle">{name}</h3>
      {apps.length === 0 ? (
        <Text size="sm" c="dimmed">
          No app
        </Text>
      ) : (
        <ol aria-label={name}>
          {apps.map((app) => (
            <li key={app.id}>
              <AppIcon url={app.iconUrl} size={16} />
              <bdi className="ellipsis">{app.name}</bdi>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
