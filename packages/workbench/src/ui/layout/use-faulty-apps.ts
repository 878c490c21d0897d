import { useReadable } from '@deskbridge/react'
import { useDesk } from '../desk/use-desk'
import type { FaultyApp } from '../faults/fault-words'

/** Returns the apps that faults can be limited to. */
export function useFaultyApps(): readonly FaultyApp[] {
  return useReadable(useDesk().apps.all).map(({ config: { id, name } }) => ({ id, name }))
}
