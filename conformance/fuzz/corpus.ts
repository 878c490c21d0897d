import { isTextEnvelope } from '@deskbridge/core/desks/text'
import { describeMessage } from '@deskbridge/host/engine'
import { transcripts } from '../transcripts/transcripts'
import { pathsIn } from './changes'
import { asSaidNow } from './identity'
import { createSession, type Session, type Setup } from './session'
import type { Side } from './wire'

/** What a setup's genuine peers say, and how their session ends when nobody disturbs it. */
export interface Corpus {
  readonly setup: Setup
  /** The messages to each side, one of every shape. */
  readonly messages: Record<Side, readonly unknown[]>
  /** How many ticks the session has. */
  readonly tickCount: number
  readonly outcome: Awaited<ReturnType<Session['outcome']>>
}

/** Records the messages of a setup: those of a whole session, and those of the transcripts of its desks. */
export async function recordCorpus(setup: Setup): Promise<Corpus> {
  const session = createSession(setup)
  let tickCount = 0
  while (await session.tick()) tickCount++
  const { posted } = session.wire
  const spoken: readonly string[] = setup.desk === 'auto' ? setup.widgetDesks : [setup.desk]
  const recorded = transcripts
    .filter(({ desk, mode }) => spoken.includes(desk) && (mode === 'plain') === Boolean(setup.isPlain))
    .flatMap(({ entries }) => entries.flatMap((entry) => (entry.at === 'frame' ? [] : [entry])))
  const messagesTo = (side: Side) =>
    ofEveryShape([
      ...posted.filter(({ to }) => to === side).map(({ data }) => data),
      ...recorded.filter(({ at }) => at !== side).map(({ message }) => message),
    ])
  return {
    setup,
    messages: { host: messagesTo('host'), widget: messagesTo('widget') },
    tickCount,
    outcome: await session.outcome(),
  }
}

function ofEveryShape(messages: readonly unknown[]): unknown[] {
  const shapes = messages.map((message): [string, unknown] => {
    const { name } = describeMessage(message)
    return [[name, ...pathsIn(message).map((path) => path.join('.'))].join(), message]
  })
  return [...new Map(shapes.reverse()).values()].reverse()
}

/** Copies a recorded message as a side's peer in a session would send it now. */
export function copyFor(message: unknown, session: Session, side: Side): unknown {
  const { owner, instance } = lastEnvelope(session, 'widget', 'handshake') ?? {}
  const asked = lastEnvelope(session, side === 'host' ? 'widget' : 'host', 'call')
  return asSaidNow(message, { owner, instance, request: asked?.['request'], appId: session.app.appId })
}

function lastEnvelope({ wire }: Session, to: Side, type: string): Record<string, unknown> | undefined {
  for (let index = wire.posted.length - 1; index >= 0; index--) {
    const posted = wire.posted[index]!
    if (posted.to === to && isTextEnvelope(posted.data) && posted.data['type'] === type) return posted.data
  }
  return undefined
}
