import { createTextApp } from '@deskbridge/fixtures/text-app'
import { exposeControl } from '../control'
import { parentWindowLink } from '../parent-window-link'
import { appFloods } from './flood-message'
import { postFlood, type FlooderControl } from './post-flood'

let received = 0
const app = createTextApp(parentWindowLink)

addEventListener('message', () => {
  received += 1
  if (app.takeHandshakes().length === 0) return
  app.answer()
  app.call('plugin_inited')
})
if (new URLSearchParams(location.search).get('desk') === 'qiscus') parentWindowLink.post(appFloods.ready())

const control: FlooderControl = {
  flood(options) {
    received = 0
    const message = appFloods[options.kind as keyof typeof appFloods]
    return postFlood(message, app.currentBinding(), parentWindowLink.post, options)
  },
  received: () => received,
}
exposeControl(control)
