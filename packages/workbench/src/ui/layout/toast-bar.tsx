import { Notification } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { useDesk } from '../desk/use-desk'

/** Renders the latest toast of an app until it is dismissed. */
export function ToastBar() {
  const { toast } = useDesk()
  const shown = useReadable(toast)
  return (
    <div className="toasts" role="status">
      {shown && (
        <Notification
          withBorder
          color={shown.kind === 'error' ? 'red' : 'teal'}
          title={`${shown.app}: ${shown.kind === 'error' ? 'error' : 'success'}`}
          closeButtonProps={{ 'aria-label': 'Dismiss' }}
          onClose={() => toast.set(null)}
        >
          {shown.content}
        </Notification>
      )}
    </div>
  )
}
