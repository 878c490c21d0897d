import { ActionIcon, Switch, Text, Tooltip } from '@mantine/core'
import { arrayMove } from '@dnd-kit/sortable'
import type { AppDefinition } from '@deskbridge/host'
import { IconPencil, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { AppIcon } from '../apps/app-icon'
import { placementName } from '../../placements'
import { SortableList, SortableRow } from '../sortable/sortable-list'
import { capitalize } from '../tickets/ticket-words'
import { useSettings, type Settings } from './use-settings'
import { accessWords, deskName } from './words'

/** What can be done with an app of the list. */
export interface AppActions {
  /** Moves an app; rejects when it was not moved. */
  move(app: AppDefinition, toIndex: number): Promise<unknown>
  setFavorite(app: AppDefinition, isFavorite: boolean): void
  setActive(app: AppDefinition, isActive: boolean): void
  edit(app: AppDefinition): void
  remove(app: AppDefinition): void
}

/** Props of {@link AppList}. */
interface AppListProps {
  apps: readonly AppDefinition[]
  actions: AppActions
}

/** Renders the apps in their order; a user who may not manage them only reads the list. */
export function AppList({ apps, actions }: AppListProps) {
  const settings = useSettings()
  const [moved, setMoved] = useState<{ of: typeof apps; to: typeof apps } | null>(null)
  // The list has its new order at once, and keeps it if the registry does as well.
  const shown = moved?.of === apps ? moved.to : apps
  const onMove = (from: number, to: number) => {
    const next = { of: apps, to: arrayMove([...shown], from, to) }
    const settle = () => setMoved((last) => (last === next ? null : last))
    setMoved(next)
    actions.move(shown[from]!, to).then(settle, settle)
  }
  if (!settings.mayManage)
    return (
      <ol className="app-list" aria-label="Apps">
        {shown.map((app) => (
          <li key={app.id} className="app-row">
            <AppFacts app={app} settings={settings} />
          </li>
        ))}
      </ol>
    )
  return (
    <SortableList items={shown.map(({ id, name }) => ({ key: id, name }))} noun="app" onMove={onMove}>
      <ol className="app-list" aria-label="Apps">
        {shown.map((app) => (
          <SortableRow key={app.id} id={app.id} name={app.name} className="app-row">
            <AppFacts app={app} settings={settings}>
              <AppTools app={app} actions={actions} />
            </AppFacts>
          </SortableRow>
        ))}
      </ol>
    </SortableList>
  )
}

interface AppFactsProps {
  app: AppDefinition
  settings: Settings
  /** What can be done with the app; without it, its state is shown in words. */
  children?: ReactNode
}

function AppFacts({ app, settings, children }: AppFactsProps) {
  const isActive = app.isActive ?? true
  const state = [isActive ? 'Active' : 'Inactive', ...(app.isFavorite ? ['favorite'] : [])]
  const facts = [placementName(app.placement), deskName(app.desk), capitalize(app.mode)]
  return (
    <>
      <span className="app-row-icon" data-inactive={!isActive}>
        <AppIcon url={app.iconUrl} size={24} />
      </span>
      <div className="app-row-words">
        <Text component="h3" size="md" fw={600}>
          <bdi>{app.name}</bdi>
        </Text>
        {app.description && (
          <Text size="sm">
            <bdi>{app.description}</bdi>
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {[...facts, accessWords(app, settings.divisions)].join(' · ')}
        </Text>
        <Text size="xs" c="dimmed" className="app-row-url">
          {app.url}
        </Text>
      </div>
      <div className="app-row-tools">{children ?? <Text size="sm">{state.join(', ')}</Text>}</div>
    </>
  )
}

function AppTools({ app, actions }: { app: AppDefinition; actions: AppActions }) {
  const { name, isActive = true, isFavorite = false } = app
  const tools = [
    {
      label: `Favorite ${name}`,
      icon: isFavorite ? <IconStarFilled size={16} /> : <IconStar size={16} stroke={1.6} />,
      pressed: isFavorite,
      run: () => actions.setFavorite(app, !isFavorite),
    },
    { label: `Edit ${name}`, icon: <IconPencil size={16} stroke={1.6} />, run: () => actions.edit(app) },
    { label: `Delete ${name}`, icon: <IconTrash size={16} stroke={1.6} />, run: () => actions.remove(app) },
  ]
  return (
    <>
      <Switch
        size="sm"
        label="Active"
        aria-label={`Active: ${name}`}
        labelPosition="left"
        checked={isActive}
        className="app-row-switch"
        onChange={({ currentTarget }) => actions.setActive(app, currentTarget.checked)}
      />
      {tools.map(({ label, icon, pressed, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={label}
            aria-pressed={pressed}
            {...(label === `Edit ${name}` && { 'data-app': app.id })}
            onClick={run}
          >
            {icon}
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  )
}
