import { useCan, useWidget, type WidgetError } from '@deskbridge/react'
import { useState } from 'react'
import { Unavailable } from './unavailable'

/** Renders a button that toggles fullscreen, where the desk and the current mode support it. */
export function FullscreenButton() {
  return useCan('fullscreen') ? <FullscreenSwitch /> : null
}

function FullscreenSwitch() {
  const widget = useWidget()
  const [isFullscreen, setIsFullscreen] = useState(false)
  const [error, setError] = useState<WidgetError | null>(null)

  const toggle = () => {
    setError(null)
    widget.setFullscreen(!isFullscreen).then(() => setIsFullscreen(!isFullscreen), setError)
  }
  return (
    <>
      <button type="button" aria-pressed={isFullscreen} onClick={toggle}>
        Full screen
      </button>
      <Unavailable summary="Could not switch to full screen" reason={error} />
    </>
  )
}
