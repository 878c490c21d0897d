/** A message, and whom this page shall post it to. */
export interface Errand {
  to: 'parent' | 'grandparent'
  message: unknown
}

// Posts for the page that frames this one.
addEventListener('message', ({ source, data }: MessageEvent<Errand>) => {
  if (source !== window.parent) return
  const receiver = data.to === 'parent' ? window.parent : window.parent.parent
  receiver.postMessage(data.message, '*')
})
