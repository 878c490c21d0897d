import { Button } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconAlertTriangle } from '@tabler/icons-react'
import { faultSummary } from './fault-words'
import type { FaultsProps } from './faults-panel'
import './faults.css'

/** Renders a red bar that names the faults while any is on, and nothing otherwise. */
export function FaultsBar({ faults, apps }: FaultsProps) {
  const active = useReadable(faults.active)
  if (active.length === 0) return null
  return (
    <section className="faults-bar" aria-label="Faults">
      <IconAlertTriangle size={16} aria-hidden />
      <span role="status" className="fault-words">
        {faultSummary(active, apps)}
      </span>
      <Button size="compact-xs" variant="default" onClick={faults.clear}>
        Clear all
      </Button>
    </section>
  )
}
