import { neutralUser, ticketStory } from '@deskbridge/fixtures/tickets'
import { describeMessage } from '@deskbridge/host/engine'
import { transcripts } from '../transcripts/transcripts'
import { pathsIn } from './changes'
import { asSaidNow, wireOf } from './identity'
import { createSession, type Session } from './session'
import type { Setup } from './setups'
import type { Side } from './wire'

/** What a setup's genuine peers say, and how their session ends when nobody disturbs it. */
export interface Corpus {
  readonly setup: Setup
  /** The messages to each side, one of every shape. */
  readonly messages: Record<Side, readonly unknown[]>
  /** What is said to each side from the beginning to the end of the session. */
  readonly said: Record<Side, readonly unknown[]>
  /** How many ticks the session has. */
  readonly tickCount: number
  readonly outcome: Awaited<ReturnType<Session['outcome']>>
}

/** Records the messages of a setup: those of a whole session, an example of every other, and those of the transcripts of its desks. */
export async function recordCorpus(setup: Setup): Promise<Corpus> {
  const session = createSession(setup)
  let tickCount = 0
  while (await session.tick()) tickCount++
  const outcome = await session.outcome()
  const { posted } = session.wire
  const said = { host: saidTo('host', posted), widget: saidTo('widget', posted) }
  await sendExamples(session)
  const others = Object.keys(setup.facts.connections ?? {})
  const recorded = transcripts
    .filter(({ desk }) => desk === setup.id)
    .filter(({ mode }) => setup.connection === (others.includes(mode) ? mode : 'usual'))
    .flatMap(({ entries }) => entries.flatMap((entry) => (entry.at === 'frame' ? [] : [entry])))
  const messagesTo = (side: Side) =>
    ofEveryShape(
      [
        ...saidTo(side, posted),
        ...recorded.filter(({ at }) => at !== side).map(({ message }) => message),
      ].flatMap(asTextAndObject),
    )
  return {
    setup,
    messages: { host: messagesTo('host'), widget: messagesTo('widget') },
    said,
    tickCount,
    outcome,
  }
}

function saidTo(side: Side, posted: Session['wire']['posted']): unknown[] {
  return posted.filter(({ to }) => to === side).map(({ data }) => data)
}

/** Adds the object that a message of JSON text stands for, whose members can be changed. */
function asTextAndObject(message: unknown): unknown[] {
  const object = typeof message === 'string' ? wireOf(message)?.read?.(message) : undefined
  return object ? [message, object] : [message]
}

function ofEveryShape(messages: readonly unknown[]): unknown[] {
  const shapes = messages.map((message): [string, unknown] => {
    const { name } = describeMessage(message)
    return [[name, ...pathsIn(message).map((path) => path.join('.'))].join(), message]
  })
  return [...new Map(shapes.reverse()).values()].reverse()
}

/** Lets both sides send an example of each message that the desk knows, and one that it does not know. */
async function sendExamples({ setup, widget, app, clock, wire }: Session): Promise<void> {
  const { messages, exampleMessages } = setup.host
  const examples = exampleMessages?.(ticketStory, neutralUser) ?? {}
  const send = async (side: typeof widget | typeof app, name: string, data: unknown) => {
    side.send(name, data).catch(() => {})
    while (wire.deliverNext()) await clock.advance()
  }
  for (const [name, { direction, isTransport }] of Object.entries(messages)) {
    if (!isTransport) await send(direction === 'to-host' ? widget : app, name, examples[name])
  }
  for (const side of [widget, app]) await send(side, 'custom_message', { any: ['data'] })
}

/** Copies a recorded message as a side's peer in a session would send it now. */
export function copyFor(message: unknown, { wire: { posted } }: Session, side: Side): unknown {
  const wire = wireOf(message)
  const conversation = lastOf(posted, ({ to, data }) => (to === 'widget' ? wire?.conversationOf(data) : null))
  const request = lastOf(posted, ({ to, data }) => (to === side ? null : wire?.requestOf?.(data)))
  return asSaidNow(message, { conversation, request })
}

/** Returns what the last of some messages gives that gives anything. */
function lastOf<Item, Given>(
  items: readonly Item[],
  read: (item: Item) => Given | null | undefined,
): Given | undefined {
  for (let index = items.length - 1; index >= 0; index--) {
    const given = read(items[index]!)
    if (given != null) return given
  }
  return undefined
}
