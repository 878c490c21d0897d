// The script of your own sign-in window, which stays open while the provider is in another one.
const { opener } = window as { opener: Window | null }

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== opener) return
  const button = document.createElement('button')
  button.textContent = 'Continue to sign in'
  button.addEventListener('click', () =>
    open(data.url, '_blank', 'noopener'),
  )
  document.body.replaceChildren(button)
})
new BroadcastChannel('signed-in').addEventListener(
  'message',
  ({ data }) => {
    opener?.postMessage({ callbackSearch: data }, location.origin)
  },
)
opener?.postMessage({ isReady: true }, location.origin)
