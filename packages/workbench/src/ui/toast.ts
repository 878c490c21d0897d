import type { Toast } from '@deskbridge/core'
import { element } from './element'

/** Shows the app's short messages, one at a time. */
export interface ToastBar {
  /** Is the element to place in the page. */
  readonly root: HTMLElement
  /** Shows a message until it is dismissed or the next one comes. */
  show(toast: Toast): void
}

/** Creates a place for short messages, which is out of sight while there is none. */
export function createToastBar(appName: string): ToastBar {
  const text = element('p')
  const bar = element(
    'div',
    { class: 'toast', hidden: true },
    text,
    element('button', { type: 'button', click: () => void (bar.hidden = true) }, 'Dismiss'),
  )
  return {
    root: element('div', { class: 'toasts', role: 'status' }, bar),
    show({ content, kind }) {
      text.textContent = `${appName}: ${content}`
      bar.dataset['kind'] = kind
      bar.hidden = false
    },
  }
}
