import { namesOf } from '../../../conformance/desks/places'
import { exposeControl } from '../control'
import { parentWindowLink } from '../parent-window-link'
import { floodedDesk, garbage } from './flooded-desk'
import { postFlood, type FlooderControl } from './post-flood'

const { host, facts } = floodedDesk()
const { floods = {} } = facts
const wire = facts.wire!
const [announcement = ''] = namesOf(host, ({ isAnnouncement }) => isAnnouncement)
let received = 0
let conversation = wire.conversationIn?.(location.href)
let announced = 0

const announce = () => parentWindowLink.post(wire.write(announcement, null, conversation, --announced))

addEventListener('message', ({ data }) => {
  received += 1
  const shown = wire.conversationOf(data)
  if (!shown || JSON.stringify(shown) === JSON.stringify(conversation)) return
  conversation = shown
  const answer = wire.answerTo?.(data)
  if (answer === undefined) return
  parentWindowLink.post(answer)
  announce()
})
// Hosts that do not greet wait for it.
announce()

const control: FlooderControl = {
  flood({ kind, ...options }) {
    received = 0
    const [name, dataOf] = floods[kind] ?? [announcement, () => null]
    const message = (number: number) =>
      kind === 'garbage' ? garbage(number) : wire.write(name, dataOf(number), conversation, number)
    return postFlood((number) => parentWindowLink.post(message(number)), options)
  },
  received: () => received,
}
exposeControl(control)
