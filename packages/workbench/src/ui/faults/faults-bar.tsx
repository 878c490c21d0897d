import { Button } from '@mantine/core'
import { useReadable } from '@deskbridge/react'
import { IconAlertTriangle } from '@tabler/icons-react'
import { faultSummary } from './fault-words'
import type { FaultsProps } from './faults-panel'
import './faults.css'

/** Props of {@link FaultsBar}. */
interface FaultsBarProps extends FaultsProps {
  /** Called when the bar goes with the faults that it cleared, to move the focus that would be lost. */
  onCleared?: () => void
}

/** Renders a red bar that names the faults while any is on, and nothing otherwise. */
export function FaultsBar({ faults, apps, onCleared }: FaultsBarProps) {
  const active = useReadable(faults.active)
  if (active.length === 0) return null
  const clear = () => {
    faults.clear()
    onCleared?.()
  }
  return (
    <section className="faults-bar" aria-label="Faults">
      <IconAlertTriangle size={16} aria-hidden />
      <span role="status" className="fault-words">
        {faultSummary(active, apps)}
      </span>
      <Button size="compact-xs" variant="default" onClick={clear}>
        Clear all
      </Button>
    </section>
  )
}
