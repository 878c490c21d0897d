import type { Readable } from '@deskbridge/core'
import { useReadable } from '@deskbridge/react'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ConfigMistake } from '../../config'
import './mistake-bar.css'

/** Renders the mistake in the configuration until it is mended, and nothing without one. */
export function MistakeBar({ mistake }: { mistake: Readable<ConfigMistake | null> }) {
  const found = useReadable(mistake)
  if (!found) return null
  const { file, line, column, message } = found
  return (
    <section className="mistake-bar" aria-label="Configuration">
      <IconAlertTriangle size={16} aria-hidden />
      <p role="alert">
        <code>
          {file}:{line}:{column}
        </code>{' '}
        {message} <span>The last valid configuration stays in use until this is fixed.</span>
      </p>
    </section>
  )
}
