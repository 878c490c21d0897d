import type { Toast } from '@deskbridge/core'
import { notifications, notificationsStore } from '@mantine/notifications'
import { useReadable } from '@deskbridge/react'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk'

/** Number of toasts that wait for those on the screen; an app can post more than anybody reads. */
const MAX_QUEUED = 20

/** Shows the toasts of the apps until they end, are dismissed, or another desk is chosen. */
export function useToasts({ onToast, scenario }: Desk): void {
  const desk = useReadable(scenario, (now) => now.desk)
  useEffect(() => notifications.clean, [desk])
  useEffect(() => onToast(({ kind, content }, app) => showToast(kind, app, content)), [onToast])
}

/** Shows a toast about an app, unless too many are queued. */
export function showToast(kind: Toast['kind'], app: string, content: string): void {
  if (notificationsStore.getState().queue.length >= MAX_QUEUED) return
  const isError = kind === 'error'
  notifications.show({
    color: isError ? 'red' : 'teal',
    title: `${app}: ${isError ? 'error' : 'success'}`,
    message: content,
  })
}
