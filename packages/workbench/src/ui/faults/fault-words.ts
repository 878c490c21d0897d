import {
  describeFault,
  faultSettings,
  type Fault,
  type FaultSetting,
  type FaultVerdict,
} from '@deskbridge/host-emulator/faults'
import type { DeskFault } from './desk-faults'

/** An app that faults can be limited to. */
export interface FaultyApp {
  /** Id of the app. */
  readonly id: string
  /** Name of the app. */
  readonly name: string
}

/** What a fault did to a message, in a sentence. */
export const faultVerdictSentences: Readonly<Record<FaultVerdict, string>> = {
  delayed: 'A fault delayed this message.',
  dropped: 'A fault dropped this message, so it did not arrive.',
  duplicated: 'A fault made this message arrive more than once.',
  reordered: 'A fault changed the order in which this message arrives.',
  changed: 'A fault changed the data of this message.',
  'followed by the one before': 'A fault made the previous message of this name arrive again after this one.',
  unanswered: 'A fault lets this message arrive, and withholds what the desk answers at once.',
  refused: 'A fault makes the desk refuse this message.',
  'lost in a reload': 'A fault reloaded the app, so this message did not arrive.',
  'lost with its frame': 'A fault removed the app, so this message did not arrive.',
  withheld: 'A fault withheld this answer, so it did not arrive.',
}

/** How many faults a summary names before it only counts them. */
const namedFaults = 3

/** Describes a fault and what it is limited to, as in "latency 300 ms (ticket_info) for Orders". */
export function faultWords({ app, fault }: DeskFault, apps: readonly FaultyApp[]): string {
  const { label, settings } = describeFault(fault.kind)
  const given: Readonly<Record<string, unknown>> = { ...fault }
  const own = Object.entries(settings).flatMap(([name, setting]) =>
    name in given ? [settingWords(setting, given[name])] : [],
  )
  const scope = scopeWords(fault)
  return [
    [label.toLowerCase(), ...own].join(' '),
    ...(scope.length > 0 ? [`(${scope.join(', ')})`] : []),
    `for ${app === null ? 'all apps' : (apps.find(({ id }) => id === app)?.name ?? app)}`,
  ].join(' ')
}

/** Describes the faults that are on, as in "2 faults are on: drop for all apps, reload for Orders". */
export function faultSummary(faults: readonly DeskFault[], apps: readonly FaultyApp[]): string {
  const named = faults.slice(0, namedFaults).map((fault) => faultWords(fault, apps))
  const more = faults.length - named.length
  const count = faults.length === 1 ? '1 fault is on' : `${faults.length} faults are on`
  return `${count}: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`
}

function settingWords(setting: FaultSetting, value: unknown): string {
  if (setting.type === 'number' && setting.unit) return `${String(value)} ${setting.unit}`
  const shown = setting.type === 'string' ? String(value) : JSON.stringify(value)
  return `${setting.label.toLowerCase()} ${shown}`
}

function scopeWords({ kind, message, direction, times, probability }: Fault): string[] {
  const { direction: setting } = faultSettings(kind)
  const choices = setting?.type === 'choice' ? setting.choices : []
  const way = choices.find(({ value }) => value === direction)
  return [
    ...(message === undefined ? [] : [message]),
    ...(way ? [way.label.toLowerCase()] : []),
    ...(times === undefined ? [] : [times === 1 ? 'once' : `${times} times`]),
    ...(probability === undefined ? [] : [`${Math.round(probability * 100)} % of messages`]),
  ]
}
