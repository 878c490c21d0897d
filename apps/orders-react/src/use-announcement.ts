import { useCan, useWidget } from '@deskbridge/react'
import { useState } from 'react'

/** Announces to the agent that something was done: in a toast where the desk has them, otherwise by the returned text in the page. */
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
