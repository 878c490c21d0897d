import { useCan, useWidget, type WidgetError } from '@deskbridge/react'
import { useState } from 'react'
import { Refusal } from './refusal'

/** Enters and leaves fullscreen, where the desk and the present mode have it. */
export function FullscreenButton() {
  return useCan('fullscreen') ? <FullscreenSwitch /> : null
}

function FullscreenSwitch() {
  const widget = useWidget()
  const [isFullscreen, setIsFullscreen] = useState(false)
  const [refusal, setRefusal] = useState<WidgetError | null>(null)

  const toggle = () => {
    setRefusal(null)
    widget.setFullscreen(!isFullscreen).then(() => setIsFullscreen(!isFullscreen), setRefusal)
  }
  return (
    <>
      <button type="button" aria-pressed={isFullscreen} onClick={toggle}>
        Full screen
      </button>
      <Refusal summary="Full screen was refused" reason={refusal} />
    </>
  )
}
