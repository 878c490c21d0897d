import { ActionIcon, Alert, Badge, Group, Text, Tooltip } from '@mantine/core'
import type { Size } from '@deskbridge/core'
import type { AppStatus } from '@deskbridge/host'
import { useReadable } from '@deskbridge/react'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef, type CSSProperties } from 'react'
import { isInMenu } from '../desk/desk'
import { deskLook } from '../desk/desks'
import { formatSpan } from '../traffic/measure'
import type { OpenedApp, OpenedAppState } from '../desk/opened-app'
import { useDesk } from '../desk/use-desk'

const statusWords: Record<AppStatus, string> = {
  loading: 'Loading',
  loaded: 'Waiting',
  ready: 'Connected',
  failed: 'Failed',
  detached: 'Closed',
}

/** Renders an app: its name, mode, badge and connection status, and its frame in the mode and size that apply. */
export function AppCard({ app }: { app: OpenedApp }) {
  const { name } = app.config
  const { hasModes } = deskLook(useReadable(useDesk().settings, ({ desk }) => desk))
  const state = useReadable(app.state)
  const slot = useRef<HTMLDivElement>(null)
  useEffect(() => app.open(slot.current!), [app])
  return (
    <section
      className="app"
      aria-label={`${name} app`}
      data-layout={layoutOf(app, state, hasModes)}
      style={sizeStyle(state)}
    >
      <Group component="header" gap="xs" wrap="nowrap">
        <Text component="h2" className="panel-title">
          {name}
        </Text>
        {state?.badge != null && <Badge aria-label={`Badge: ${state.badge}`}>{state.badge}</Badge>}
        {hasModes && (
          <Text size="sm" c="dimmed">
            {state?.mode}
          </Text>
        )}
        <Text size="sm" className="status" role="status" data-status={state?.status} ml="auto">
          {state && connectionWords(state)}
        </Text>
        <Tooltip label={`Reload ${name}`}>
          <ActionIcon variant="subtle" color="gray" aria-label={`Reload ${name}`} onClick={app.reload}>
            <IconRefresh size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {state?.error && (
        <Alert color="red" variant="outline" role="alert" className="problem">
          {state.error.message}
        </Alert>
      )}
      <div ref={slot} className="frame-slot" />
    </section>
  )
}

/** Returns the layout of the app: over the whole page, filling its place, or in the size that it requested. */
function layoutOf({ config }: OpenedApp, state: OpenedAppState | null, hasModes: boolean) {
  if (hasModes && state?.isFullscreen) return 'fullscreen'
  if (isInMenu(config)) return 'page'
  return hasModes ? state?.mode : 'embed'
}

function connectionWords({ status, readyAfterMs }: OpenedAppState): string {
  const isTimed = status === 'ready' && readyAfterMs !== null
  return isTimed ? `${statusWords[status]} in ${formatSpan(readyAfterMs)}` : statusWords[status]
}

/** Returns the size that the app requested, for its popup. */
function sizeStyle(state: OpenedAppState | null): CSSProperties {
  return {
    '--app-width': cssSize(state?.size?.width),
    '--app-height': cssSize(state?.size?.height),
  } as CSSProperties
}

function cssSize(size: Size | undefined): string | undefined {
  return typeof size === 'number' ? `${size}px` : size
}
