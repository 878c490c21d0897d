import { ActionIcon, Tooltip } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'

/** Props of {@link MoveHandle}. */
interface MoveHandleProps {
  name: string
  /** Called with the distance to move by, in CSS pixels. */
  onMove: (x: number, y: number) => void
  /** Called with the difference in size, in CSS pixels. */
  onResize: (width: number, height: number) => void
}

const STEP = 16
const steps: Partial<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** Renders a handle that moves a window with the arrow keys, and resizes it with Shift and the arrow keys. */
export function MoveHandle({ name, onMove, onResize }: MoveHandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    ;(event.shiftKey ? onResize : onMove)(...step)
  }
  return (
    <Tooltip label="Arrow keys move the window; with Shift they resize it">
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Move ${name}`} onKeyDown={onKeyDown}>
        <IconGripVertical size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
