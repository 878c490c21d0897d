import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Props of {@link Confirm}. */
interface ConfirmProps {
  title: string
  /** What confirms, as a verb. */
  action: string
  isDangerous?: boolean
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

/** Renders the dialog that asks before something is changed that cannot be undone. */
export function Confirm({ title, action, isDangerous = false, onConfirm, onClose, children }: ConfirmProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      returnFocus={false}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text component="div" size="sm">
        {children}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          Cancel
        </Button>
        <Button {...(isDangerous && { color: 'red.9' })} onClick={onConfirm}>
          {action}
        </Button>
      </Group>
    </Modal>
  )
}
