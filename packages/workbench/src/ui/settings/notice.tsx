import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Props of {@link Notice}. */
interface NoticeProps {
  tone: 'info' | 'waiting' | 'bad'
  title: string
  children?: ReactNode
  /** Buttons that help. */
  actions?: ReactNode
}

/** Renders what the user has to know of the whole page, with the actions that help. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const NoticeIcon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'note'}>
      <NoticeIcon size={18} aria-hidden />
      <div className="notice-words">
        <Text size="sm" fw={500}>
          {title}
        </Text>
        {children && (
          <Text component="div" size="sm">
            {children}
          </Text>
        )}
      </div>
      {actions && <Group gap="xs">{actions}</Group>}
    </div>
  )
}
