import { fingerprint } from '@deskbridge/core/desks/text'
import type { Said, WireFacts } from '../../../conformance/desks/wire-facts'
import { applyChanges, changesOf, describeChange, type Change } from '../../../conformance/fuzz/changes'
import { asSaidNow, wireOf } from '../../../conformance/fuzz/identity'
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
const said = new Map<WireFacts | undefined, Said>()

const pause = () => new Promise<void>((resolve) => void setTimeout(resolve))

/** Answers as a genuine peer, so that the conversation gets as far as possible; a repeated greeting is answered once. */
addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (source !== target) return
  const wire = wireOf(data)
  if (!wire) return
  const before = said.get(wire)
  const conversation = wire.conversationOf(data) ?? before?.conversation
  const request = wire.requestOf?.(data)
  said.set(wire, { conversation, request: request ?? before?.request })
  const isNews = JSON.stringify(conversation) !== JSON.stringify(before?.conversation)
  const answer = isNews || request !== undefined ? wire.answerTo?.(data) : undefined
  if (answer !== undefined) target.postMessage(answer, '*')
})

/** Copies a recorded message as this page would say it now. */
function sayNow(message: unknown): unknown {
  return asSaidNow(message, said.get(wireOf(message)) ?? {})
}

function mutate(messages: readonly unknown[], { message: number, changes: picks }: Attack) {
  const message = sayNow(messages[number % messages.length])
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
      target.postMessage(sayNow(message), '*')
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
