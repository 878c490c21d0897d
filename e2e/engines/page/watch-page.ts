/** What happened in this page since its first script. */
export const watched = {
  /** The data of all messages from the parent, oldest first. */
  fromParent: [] as unknown[],
  /** The data of all messages from the window that opened this page, oldest first. */
  fromOpener: [] as unknown[],
  /** Violations of the content security policy. */
  violations: [] as string[],
  /** Errors that nobody caught. */
  errors: [] as string[],
  /** Number of the window's listeners for messages, without the one of this module. */
  messageListeners: 0,
}

const counted = new Map<unknown, number>()
const { addEventListener: add, removeEventListener: remove } = window

addEventListener('message', ({ source, data }) => {
  if (source && source === window.opener) watched.fromOpener.push(data)
  else if (source === window.parent) watched.fromParent.push(data)
})
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
  watched.violations.push(`${violatedDirective} ${blockedURI} ${sample}`.trim())
})
addEventListener('error', ({ message }) => watched.errors.push(message))
addEventListener('unhandledrejection', ({ reason }) => watched.errors.push(String(reason)))

window.addEventListener = (...entry: Parameters<typeof add>) => {
  if (entry[0] === 'message') counted.set(entry[1], 1)
  watched.messageListeners = counted.size
  add.apply(window, entry)
}
window.removeEventListener = (...entry: Parameters<typeof remove>) => {
  if (entry[0] === 'message') counted.delete(entry[1])
  watched.messageListeners = counted.size
  remove.apply(window, entry)
}
