import { deskHosts, type DeskHost } from '@deskbridge/host/engine'
import { nameWords, type Message, type Scene } from './message'
import { toSource } from './to-source'

/** A test of a message's verdict, or the reason why there can be none. */
export type TestSource = { readonly source: string } | { readonly reason: string }

/** The reasons for which a message cannot be tested. */
const untestable: Readonly<Record<string, string>> = {
  'ignored:other-window': 'A test has no other window that could send it.',
  'ignored:flood': 'How many messages are too many depends on the time that the page has.',
}

/** Returns a test file for `@deskbridge/host-emulator` that fails when the desk comes to another verdict on a message. */
export function toTest(message: Message, selected: string): TestSource {
  if (message.fault) return { reason: 'It shows what a fault did, not a verdict of the desk.' }
  const reason = untestable[message.verdict]
  if (reason) return { reason }
  if (!message.scene)
    return { reason: 'It belongs to no app, so nothing is known of the place that it came from.' }
  try {
    return { source: write(message, message.scene, selected) }
  } catch (error) {
    return { reason: (error as Error).message }
  }
}

function write(message: Message, scene: Scene, selected: string): string {
  const desk = deskHosts.find(({ id }) => id === message.desk)
  const steps = stepsOf(message, desk)
  const isConnected = steps.needsWidget
  const imports = isConnected ? ["import { createWidget } from '@deskbridge/core'"] : []
  return [
    ...imports,
    "import { createEmulator } from '@deskbridge/host-emulator/pure'",
    "import { expect, test } from 'vitest'",
    '',
    `test(${JSON.stringify(titleOf(message))}, async () => {`,
    `  const desk = createEmulator(${toSource(scenarioOf(message, scene, selected), '  ')})`,
    ...steps.lines.map((line) => `  ${line}`),
    `  const [entry] = desk.trace.entries.filter(${steps.filter}).slice(-1)`,
    `  expect(entry?.verdict).toBe(${JSON.stringify(message.verdict)})`,
    ...(isConnected ? ['  widget.close()'] : []),
    '  desk.dispose()',
    '})',
    '',
  ].join('\n')
}

function titleOf(message: Message): string {
  const { app, direction, verdict } = message
  const sender = direction === 'in' ? `${app} sends` : `the desk sends ${app}`
  return `the message "${nameWords(message)}" that ${sender} is ${verdict}`
}

/** Returns the scenario in which the verdict comes about. */
function scenarioOf({ verdict, data }: Message, scene: Scene, selected: string): object {
  const { placement, hasTicket, openingTitle } = scene
  const title = verdict === 'ignored:title' ? (openingTitle ?? `not ${titleIn(data)}`) : openingTitle
  const app = {
    ...(title !== null && { openingState: { title } }),
    ...(verdict === 'ignored:other-origin' && { origins: ['https://elsewhere.example.com'] }),
  }
  return {
    desk: selected,
    placement,
    mode: scene.mode,
    ...(!hasTicket && { ticket: null }),
    ...(Object.keys(app).length > 0 && { app }),
    // A message that is delivered at once arrives before the document has loaded.
    ...(verdict === 'ignored:not-connected' && { delivery: 'sync' }),
    // The verdict is what is tested, so that a message which the desk refuses is no mistake.
    strict: false,
  }
}

function titleIn(data: unknown): string {
  return typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : 'this title'
}

/** The lines that make a message cross, and the filter that finds it in the trace. */
interface Steps {
  readonly needsWidget: boolean
  readonly lines: readonly string[]
  readonly filter: string
}

/** Waits for the messages that are on their way, each of which is delivered in a task of its own. */
const settle = ['await new Promise((resolve) => setTimeout(resolve, 20))']

const connect = ['const widget = createWidget({ link: desk.link })', 'await widget.connect()']

/** What belongs to the connection itself is over before the message that is tested. */
const forget = [...settle, 'desk.trace.clear()']

function stepsOf(message: Message, desk: DeskHost | undefined): Steps {
  const { direction, name, verdict } = message
  const facts = desk && Object.hasOwn(desk.messages, name) ? desk.messages[name] : undefined
  const way = direction === 'in' ? 'to-host' : 'to-widget'
  const filter = `({ direction, name }) => direction === '${way}' && name === ${JSON.stringify(name)}`
  const connects = facts?.isTransport && !facts.isRaw
  if (verdict === 'delivered' && connects) return { needsWidget: true, lines: connect, filter }
  if (direction === 'out')
    return { needsWidget: true, lines: [...connect, ...forget, ...sendLines('desk', message)], filter }
  const isOfWidget = verdict === 'delivered' || (facts && !facts.isTransport && verdict !== 'ignored:unknown')
  const isJudged = !['ignored:duplicate', 'ignored:stale', 'ignored:not-connected'].includes(verdict)
  const isOwn = !['ignored:foreign', 'ignored:other-desk', 'ignored:other-origin'].includes(verdict)
  if (isOfWidget && isJudged && isOwn && !facts?.isTransport) {
    return { needsWidget: true, lines: [...connect, ...forget, ...sendLines('widget', message)], filter }
  }
  if (message.raw === undefined) throw new Error('The whole message is not known, only what it carries.')
  return isOwn
    ? rawSteps(message, desk, filter)
    : { needsWidget: false, lines: foreignLines(message), filter }
}

/** Sends a message with its sender's own method; the other side may answer with an error. */
function sendLines(sender: 'desk' | 'widget', { name, data, appId }: Message): readonly string[] {
  const args = [name, withoutAppId(data, appId)].map((arg) => toSource(arg, '  ')).join(', ')
  return [`await ${sender}.send(${args}).catch(() => {})`, ...settle]
}

function foreignLines({ raw }: Message): readonly string[] {
  return [`desk.link.post(${toSource(raw, '  ')})`, ...settle]
}

/** Posts a message as its wire has it; one of a connection is given the identity of the test's own. */
function rawSteps({ raw, verdict, appId, data }: Message, desk: DeskHost | undefined, filter: string): Steps {
  const own = desk?.replaceData(raw, withoutAppId(data, appId)) ?? raw
  const members = (desk?.connectionMembers ?? []).filter((member) => verdict !== `invalid:${member}`)
  const isEarly = verdict === 'ignored:not-connected'
  const isStale = verdict === 'ignored:stale'
  const post = `desk.link.post(${isStale || members.length === 0 ? 'message' : '{ ...message, ...connection }'})`
  const copies = verdict === 'ignored:duplicate' ? [post, post] : [post]
  const lines = [
    `const message = ${toSource(own, '  ')}`,
    ...(isEarly ? [] : [...connectionLines(isStale ? [] : members), ...forget]),
    ...(isEarly ? ['desk.link.post(message)'] : copies),
    ...settle,
  ]
  return { needsWidget: !isEarly, lines, filter }
}

function connectionLines(members: readonly string[]): readonly string[] {
  if (members.length === 0) return connect
  const pattern = members.join(', ')
  return [
    'let connection = {}',
    `desk.link.listen(({ data: { ${pattern} } }) => (connection = { ${pattern} }))`,
    ...connect,
  ]
}

/** Leaves out the id of the app's own frame, which is another one in a test. */
function withoutAppId(data: unknown, appId: string | null): unknown {
  if (typeof data !== 'object' || data === null || !('appId' in data) || data.appId !== appId) return data
  const { appId: _own, ...others } = data
  return others
}
