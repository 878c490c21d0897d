import { Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Props of {@link Note}. */
interface NoteProps {
  sentence: string
  isWarning: boolean
  /** What helps. */
  children?: ReactNode
}

/** Renders a sentence about a section, with an icon that tells a warning from other notes. */
export function Note({ sentence, isWarning, children }: NoteProps) {
  const NoteIcon = isWarning ? IconAlertTriangle : IconInfoCircle
  return (
    <div className="section-note" data-warning={isWarning} role="note">
      <NoteIcon size={16} aria-hidden />
      <div>
        <Text size="sm">{sentence}</Text>
        {children}
      </div>
    </div>
  )
}
