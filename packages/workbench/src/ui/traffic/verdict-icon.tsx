import {
  IconAlertTriangle,
  IconBan,
  IconBolt,
  IconCheck,
  IconChecks,
  IconSend,
  type Icon,
} from '@tabler/icons-react'
import type { Outcome } from './verdict-words'

const icons: Readonly<Record<Outcome, Icon>> = {
  delivered: IconCheck,
  posted: IconSend,
  answered: IconChecks,
  ignored: IconBan,
  invalid: IconAlertTriangle,
  fault: IconBolt,
}

/** Renders the icon of an outcome, which stands beside its word. */
export function VerdictIcon({ outcome }: { outcome: Outcome }) {
  const { [outcome]: Shown } = icons
  return <Shown size={14} stroke={1.75} aria-hidden />
}
