import { parseQiscusMessage, qiscusPayload } from '@deskbridge/core/desks/qiscus'
import { fingerprint, isTextEnvelope, textEnvelope, type Binding } from '@deskbridge/core/desks/text'
import { applyChanges, changesOf, describeChange, type Change } from '../../../conformance/fuzz/changes'
import { asSaidNow, type Identity } from '../../../conformance/fuzz/identity'
import { hostileValues } from '../../../conformance/fuzz/values'
import { exposeControl } from '../control'

/** An attack: a recorded message with a number of changes, all determined by these numbers. */
export interface Attack {
  readonly message: number
  readonly changes: readonly number[]
}

/** Control of the attacker. */
export interface AttackerControl {
  /** Loads a page into a frame, which becomes the target; by default, the parent page is the target. */
  mount(url: string): Promise<void>
  /** Starts a conversation as a genuine peer would, with recorded messages where needed. */
  converse(messages: readonly unknown[]): Promise<void>
  /** Posts modified messages, which are really cloned and transferred; returns the number that could be posted. */
  attack(messages: readonly unknown[], attacks: readonly Attack[]): Promise<number>
  /** Describes an attack by its number in the last call of `attack()`. */
  describe(index: number): string
}

const values = hostileValues('own')
const messagesPerPause = 25
const described: string[] = []
let target: Window = window.parent
let identity: Identity = {}
let answered: Binding | null = null

const pause = () => new Promise<void>((resolve) => void setTimeout(resolve))

/** Answers as a genuine peer, so that the conversation gets as far as possible. */
addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (source !== target) return
  const message = parseQiscusMessage(data)
  if (message) identity = { ...identity, appId: qiscusPayload(message.payload)['appId'] ?? identity.appId }
  if (!isTextEnvelope(data)) return
  const { owner, instance, request } = data as unknown as Binding & { request: unknown }
  if (data['type'] === 'handshake') identity = { ...identity, owner, instance }
  if (data['type'] === 'call') identity = { ...identity, request }
  const isAsked = data['type'] === 'handshake' || data['type'] === 'call'
  if (isAsked && (answered === null || answered.instance !== instance || data['type'] === 'call')) {
    answered = { owner, instance }
    target.postMessage(
      textEnvelope({ owner, instance }, 'response', request, { error: false, result: {} }),
      '*',
    )
  }
})

function mutate(messages: readonly unknown[], { message: number, changes: picks }: Attack) {
  const message = asSaidNow(messages[number % messages.length], identity)
  const all = changesOf(message, values)
  const changes = picks.map((pick): Change => all[pick % all.length]!)
  const name = JSON.stringify(message).replace(`"${fingerprint}":true,`, '').slice(0, 160)
  // The message itself is modified.
  return {
    ...applyChanges(message, changes),
    description: `${name}: ${changes.map(describeChange).join(', ')}`,
  }
}

const control: AttackerControl = {
  async mount(url) {
    const frame = document.createElement('iframe')
    frame.src = url
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    document.body.append(frame)
    target = frame.contentWindow!
    await loaded
  },
  async converse(messages) {
    for (const message of messages) {
      target.postMessage(asSaidNow(message, identity), '*')
      await pause()
      await pause()
    }
  },
  async attack(messages, attacks) {
    described.length = 0
    let posted = 0
    for (const [index, attack] of attacks.entries()) {
      const { data, transfer, description } = mutate(messages, attack)
      described.push(description)
      // Announces the next message, and proves that the previous one has arrived.
      target.postMessage({ attack: index }, '*')
      try {
        target.postMessage(data, { targetOrigin: '*', transfer: [...new Set(transfer)] })
        posted++
      } catch {
        // Two changes may replace a value that was meant to be transferred.
      }
      if (index % messagesPerPause === 0) await pause()
    }
    await pause()
    return posted
  },
  describe: (index) => described[index] ?? '',
}
exposeControl(control)
