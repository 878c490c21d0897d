// The script of the callback page, which the provider redirects the popup to.
const { opener } = window as { opener: Window | null }
const { search, origin, pathname } = location
if (opener) opener.postMessage({ callbackSearch: search }, origin)
else new BroadcastChannel('signed-in').postMessage(search)

// Keeps the code out of the history.
history.replaceState(null, '', pathname)
document.body.textContent = 'You can close this window.'
