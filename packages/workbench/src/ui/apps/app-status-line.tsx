import { Text } from '@mantine/core'
import type { AppStatus } from '@deskbridge/host'
import { useReadable } from '@deskbridge/react'
import { IconAlertTriangle, IconCheck, IconClock, type Icon } from '@tabler/icons-react'
import type { OpenedApp } from '../desk/opened-app'
import { formatSpan } from '../traffic/measure'

const looks: Record<AppStatus, { words: string; tone: 'good' | 'waiting' | 'bad'; icon: Icon }> = {
  loading: { words: 'Loading', tone: 'waiting', icon: IconClock },
  loaded: { words: 'Waiting', tone: 'waiting', icon: IconClock },
  ready: { words: 'Connected', tone: 'good', icon: IconCheck },
  failed: { words: 'Failed', tone: 'bad', icon: IconAlertTriangle },
  detached: { words: 'Closed', tone: 'waiting', icon: IconClock },
}

/** Renders the connection status of an app, by color, icon and word. */
export function AppStatusLine({ app, hasFinding }: { app: OpenedApp; hasFinding: boolean }) {
  const state = useReadable(app.state)
  const problem = useReadable(app.problem)
  const {
    words,
    tone,
    icon: StatusIcon,
  } = looks[problem || hasFinding ? 'failed' : (state?.status ?? 'loading')]
  const isTimed = state?.status === 'ready' && state.readyAfterMs !== null
  return (
    <Text component="span" size="xs" className="status" role="status" data-tone={tone}>
      <StatusIcon size={14} aria-hidden />
      <span className="ellipsis">{isTimed ? `${words} in ${formatSpan(state.readyAfterMs!)}` : words}</span>
    </Text>
  )
}
