import { useCan, useWidget } from '@deskbridge/react'
import { useState } from 'react'

/** Tells the agent that something was done: by a toast where the desk has them, else in the page by the returned text. */
export function useAnnouncement(): [text: string, announce: (text: string) => void] {
  const widget = useWidget()
  const hasToasts = useCan('toast')
  const [text, setText] = useState('')

  const announce = (content: string) => {
    setText(hasToasts ? '' : content)
    if (hasToasts) widget.showToast({ content, kind: 'success' }).catch(() => setText(content))
  }
  return [text, announce]
}
