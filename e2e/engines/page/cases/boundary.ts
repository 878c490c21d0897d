import { otherNeutralTicket } from '../tickets'
import { createGroup, type Case } from '../case'
import { eventually, eventuallyIncludes, expectEqual, expectIncludes, found } from '../expect'
import { firstPlaces, nameOf, namesOrigin, type Place } from '../places'
import {
  controls,
  definitionOf,
  nextControl,
  origins,
  switchTicket,
  urlOf,
  type MountRequest,
  type Scene,
} from '../scene'
import type { RemoteControl } from '../remote-control'
import type { PlainControl } from '../widgets/plain'

/** Time within which any host sends a message, even on a slow machine, in milliseconds. */
const PATIENCE_MS = 3000

/** The cases of who may speak. */
export const boundaryCases: Case[] = []

/** Opens a desk with a connected widget, records what its host has said, and opens another ticket: a recording that is accepted shows. */
async function openRecorded(scene: Scene, place: Place) {
  const desk = scene.openDesk(place)
  const opened = await desk.connect()
  const recorded = (await opened.widget.fromParent()) as object[]
  const widget = await switchTicket(place, opened, desk.host.setTicket, otherNeutralTicket)
  await eventuallyIncludes(widget.state, { ticketId: otherNeutralTicket.id })
  expectIncludes({ hasMessages: recorded.length > 0 }, { hasMessages: true })
  return { desk, app: opened.app, widget, recorded, changes: await widget.changes() }
}

/** Waits until a widget has refused the recorded messages of another window, and checks that nothing else came of them. */
async function expectRefused({
  widget,
  recorded: { length: count },
  changes,
}: Awaited<ReturnType<typeof openRecorded>>): Promise<void> {
  const refused = async () =>
    (await widget.diagnostics()).filter(({ code }) => code === 'other-window').length
  await eventually(refused, count, 'the number of refused messages')
  expectIncludes(await widget.state(), { status: 'connected', ticketId: otherNeutralTicket.id })
  expectEqual(await widget.changes(), changes)
}

/** Opens a desk in whose frame a widget has sent a raw message, and returns what the widget has posted. */
async function openPosted(scene: Scene, place: Place) {
  const desk = scene.openDesk(place)
  const opened = await desk.open()
  const { contentWindow } = opened.app.iframe
  const posted: unknown[] = []
  const record = ({ data, source }: MessageEvent) => source === contentWindow && posted.push(data)
  addEventListener('message', record)
  expectEqual(await opened.widget.call('connect'), { value: undefined })
  await opened.widget.call('send', 'engines:probe', { number: 1 })
  await eventuallyIncludes(() => desk.actions.at(-1), { kind: 'send', name: 'engines:probe' })
  removeEventListener('message', record)
  return { desk, ...opened, posted }
}

/** Opens a widget in a desk whose own frame is sandboxed, so that its origin is opaque. */
async function openInOpaqueDesk(
  place: Place,
  widget: NonNullable<MountRequest['widget']>,
  onEnd: Scene['onEnd'],
): Promise<RemoteControl<PlainControl>> {
  const url = urlOf('plain', place, { connectTimeoutMs: PATIENCE_MS, ...widget })
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  // What is framed by a sandboxed page is sandboxed as well.
  const definition = { ...definitionOf(place, url), origins: ['null'] }
  frame.src = `/desk.html?app=${encodeURIComponent(JSON.stringify(definition))}`
  document.body.append(frame)
  onEnd(() => frame.remove())
  return found(() => controls.take<PlainControl>(frame.contentWindow), "the widget's control")
}

for (const place of firstPlaces) {
  const add = createGroup(boundaryCases, `Who may speak: ${nameOf(place)}`)

  add('a widget refuses what its host has said when a sibling frame says it', async (scene) => {
    const opened = await openRecorded(scene, place)
    const { desk, app, recorded } = opened
    const sibling = await desk.open({ app: { id: 'sibling' } })
    const frames = [...document.querySelectorAll('iframe')]
    await sibling.widget.postToSibling(frames.indexOf(app.iframe), recorded)
    await expectRefused(opened)
  })

  add('a widget refuses what its host has said when a frame inside of it says it', async (scene) => {
    const opened = await openRecorded(scene, place)
    await opened.widget.postFromNested(opened.recorded, 'parent')
    await expectRefused(opened)
  })

  add('a page that was opened by its host is in no desk, whatever the host says', async (scene) => {
    const { recorded } = await openRecorded(scene, place)
    const opened = window.open(urlOf('plain', place), '_blank')
    if (!opened) throw new Error('The browser has blocked a window. Allow this page to open windows.')
    scene.onEnd(() => opened.close())
    const widget = await found(() => controls.take<PlainControl>(opened), "the window's control")
    for (const message of recorded) opened.postMessage(message, '*')
    expectIncludes(await widget.call('connect'), { code: 'NOT_EMBEDDED' })
    for (const message of recorded) opened.postMessage(message, '*')
    await eventually(async () => (await widget.fromOpener()).length, recorded.length * 2)
    expectIncludes(await widget.state(), { status: 'failed', errorCode: 'NOT_EMBEDDED', ticketId: null })
  })

  if (namesOrigin(place)) {
    add('a host with an opaque origin is never greeted, since no URL names it', async ({ onEnd }) => {
      const widget = await openInOpaqueDesk(place, { hostOrigins: ['null'] }, onEnd)
      expectIncludes(await widget.call('connect'), { code: 'CONNECT_TIMEOUT' })
      expectIncludes(await widget.state(), { status: 'failed', ticketId: null, userName: null })
    })
  } else {
    add('a host with an opaque origin is refused by name, unless it is listed', async ({ onEnd }) => {
      const refused = await openInOpaqueDesk(place, {}, onEnd)
      const outcome = await refused.call('connect')
      expectIncludes(outcome, { code: 'ORIGIN_REFUSED' })
      expectIncludes((outcome as { message: string }).message, "hostOrigins: ['null']")
      expectIncludes(await refused.state(), { status: 'failed', ticketId: null, userName: null })
      const accepted = await openInOpaqueDesk(place, { hostOrigins: ['null'] }, onEnd)
      expectEqual(await accepted.call('connect'), { value: undefined })
    })
  }

  add('a host refuses what an app has said when its sibling says it', async (scene) => {
    const { desk, app, posted } = await openPosted(scene, place)
    const doers: string[] = []
    desk.host.on('action', ({ app: doer }) => doers.push(doer.appId))
    const sibling = await desk.open({ app: { id: 'sibling' } })
    await sibling.widget.postToParent([...posted, 'the end'])
    await found(() => desk.traffic.find(({ data }) => data === 'the end'), 'the last message')
    expectEqual(doers.includes(app.appId), false, 'whether the app has done anything')
  })

  add('a host refuses what an app has said when a frame inside of the app says it', async (scene) => {
    const { desk, widget, posted } = await openPosted(scene, place)
    const before = desk.actions.length
    await widget.postFromNested(posted, 'grandparent')
    const refused = () => desk.diagnostics.filter(({ code }) => code === 'other-window').length
    await eventually(refused, posted.length, 'the number of refused messages')
    expectEqual(desk.actions.length, before, 'the number of actions')
  })

  add('an app that goes to another origin is not listened to until it is back', async (scene) => {
    const { desk, app, widget, posted } = await openPosted(scene, place)
    const before = desk.actions.length
    const url = new URL(app.iframe.src)
    await widget.navigate(origins.thirdOrigin + url.pathname + url.search)
    const away = await nextControl(app)
    await away.postToParent(posted)
    const refused = await found(
      () => desk.diagnostics.find(({ code }) => code === 'other-origin'),
      'a report',
    )
    expectIncludes(refused, { origin: origins.thirdOrigin })
    expectEqual(desk.actions.length, before, 'the number of actions')
    expectEqual((await away.state()).ticketId, null)
    await away.navigate(url.href)
    const back = await nextControl(app)
    expectEqual(await back.call('connect'), { value: undefined })
    await eventually(() => app.state.get().status, 'ready')
  })

  add('an app with an opaque origin connects only where the host asks for it', async ({ openDesk }) => {
    const desk = openDesk(place)
    const sandbox = 'allow-scripts'
    let refusal: unknown
    try {
      desk.mount({ mount: { sandbox } })
    } catch (error) {
      refusal = error
    }
    expectIncludes(String(refusal), "origins: ['null']")
    const { widget } = await desk.connect({ mount: { sandbox, origins: ['null'] } })
    expectIncludes(await widget.surroundings(), { origin: 'null', storage: 'blocked' })
    expectIncludes(await widget.state(), { status: 'connected', desk: place.desk })
  })
}
