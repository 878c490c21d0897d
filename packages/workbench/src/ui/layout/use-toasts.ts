import { notifications } from '@mantine/notifications'
import { useReadable } from '@deskbridge/react'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk'

/** Shows the toasts of the apps until they end, are dismissed, or another desk is chosen. */
export function useToasts({ onToast, scenario }: Desk): void {
  const desk = useReadable(scenario, (now) => now.desk)
  useEffect(() => notifications.clean, [desk])
  useEffect(
    () =>
      onToast(({ kind, content }, app) => {
        const isError = kind === 'error'
        notifications.show({
          withBorder: true,
          color: isError ? 'red' : 'teal',
          title: `${app}: ${isError ? 'error' : 'success'}`,
          message: content,
          closeButtonProps: { 'aria-label': 'Dismiss' },
        })
      }),
    [onToast],
  )
}
