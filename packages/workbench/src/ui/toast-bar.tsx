import { Notification } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { useDesk } from './use-desk'

/** Draws the short message that an app showed last, until it is dismissed. */
export function ToastBar() {
  const { toast } = useDesk()
  const shown = useReadable(toast)
  return (
    <div className="toasts" role="status">
      {shown && (
        <Notification
          withBorder
          color={shown.kind === 'error' ? 'red' : 'teal'}
          title={`${shown.app}: ${shown.kind === 'error' ? 'it failed' : 'done'}`}
          closeButtonProps={{ 'aria-label': 'Dismiss' }}
          onClose={() => toast.set(null)}
        >
          {shown.content}
        </Notification>
      )}
    </div>
  )
}
