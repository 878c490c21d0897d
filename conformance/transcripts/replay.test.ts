import { describe, expect, it } from 'vitest'
import { replayOnHost } from './replay-on-host'
import { replayOnWidget } from './replay-on-widget'
import { toEnvelope, transcripts } from './transcripts'

describe.each(transcripts.map((transcript) => [transcript.name, transcript] as const))(
  '%s',
  (_name, transcript) => {
    it('is said and heard by our widget as by the recorded one', async () => {
      const { documents } = await replayOnWidget(transcript)
      for (const { events, outbox } of documents) {
        expect(events.map(({ type }) => type)).toContain('connected')
        // Each repeated handshake is answered again (docs/protocols/text.md, T51); nothing else is left over.
        const isRepeatedAnswer = (message: unknown) => toEnvelope(message)?.request === null
        expect(outbox.rest().filter((message) => !isRepeatedAnswer(message))).toEqual([])
      }
    })

    it('is said and heard by our host as by the recorded one', async () => {
      const { app, verdicts, unexpected } = await replayOnHost(transcript)
      expect(app.state.get().status).toBe('ready')
      expect(verdicts.filter((verdict) => verdict.startsWith('invalid'))).toEqual([])
      // Our host tells the ticket once more after it has answered an announcement (docs/protocols/text.md, T186).
      expect(unexpected.filter((name) => name !== 'ticket_info')).toEqual([])
    })
  },
)

it('has transcripts of every published package that a desk speaks through', () => {
  const speakers = new Set(transcripts.flatMap(({ packages }) => [...packages.host, ...packages.widget]))
  for (const name of [
    '@livechat/helpdesk-sdk@1.0.3',
    '@livechat/postmessage@0.3.2',
    '@livechat/postmessage@0.3.5',
  ]) {
    expect(speakers).toContain(name)
  }
})
