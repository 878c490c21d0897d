import { useCan, useWidget, type WidgetError } from '@deskbridge/react'
import { useState } from 'react'
import { Unavailable } from './unavailable'

/**
 * Renders a button for each size, where the desk and the current mode support full screen.
 *
 * A desk may leave full screen by itself, and no message says so: a single button could not know what it does next.
 */
export function FullscreenButtons() {
  return useCan('fullscreen') ? <SizeButtons /> : null
}

function SizeButtons() {
  const widget = useWidget()
  const [error, setError] = useState<WidgetError | null>(null)

  const setFullscreen = (isFullscreen: boolean) => {
    setError(null)
    widget.setFullscreen(isFullscreen).catch(setError)
  }
  return (
    <>
      <div className="row" role="group" aria-label="Size">
        <button type="button" onClick={() => setFullscreen(true)}>
          Full screen
        </button>
        <button type="button" onClick={() => setFullscreen(false)}>
          Normal size
        </button>
      </div>
      <Unavailable summary="Could not change the size" reason={error} />
    </>
  )
}
