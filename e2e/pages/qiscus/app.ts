import { createQiscusApp } from '@deskbridge/fixtures/qiscus-app'
import { exposeControl } from '../control'
import { parentWindowLink } from '../parent-window-link'

/** Control of the page with the Qiscus app. */
export type QiscusAppControl = ReturnType<typeof createQiscusApp>

const app = createQiscusApp(parentWindowLink)

window.addEventListener('load', app.sendReady)
// When the script starts late, the document has already loaded.
if (document.readyState === 'complete') app.sendReady()

exposeControl(app)
