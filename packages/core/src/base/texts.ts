import type { MessageValues } from './error-values'
import { Expected, type Remedy } from './remedy'
import { showValue } from './show-value'

const string = 'a non-empty string'
const timeout = 'a number of milliseconds, or 0 for no limit'
const length = "a number of CSS pixels, '<number>px' or '<number>%'"

const kinds: Readonly<Record<Expected, string>> = {
  [Expected.string]: 'a string',
  [Expected.nonEmptyString]: string,
  [Expected.boolean]: 'a boolean',
  [Expected.imageSize]: 'small or big',
  [Expected.strings]: 'an array of strings',
  [Expected.function]: 'a function',
  [Expected.object]: 'an object',
  [Expected.nonEmptyArray]: 'a non-empty array',
  [Expected.readable]: 'readable, without a getter that throws',
}

/** What an argument must be, by the first word of its name, unless a remedy is given; others must be objects. */
const remedies: Readonly<Record<string, string>> = {
  badge: 'a positive integer, or 0 or null to remove it',
  connectTimeoutMs: timeout,
  content: string,
  desk: 'a desk, with parse() and open()',
  desks: 'an array with at least one desk',
  fullscreen: 'a boolean',
  handler: 'a function',
  height: length,
  hostOrigins: "an array like ['https://desk.example.com']",
  icon: 'an image URL',
  kind: "'success' or 'error'",
  link: 'a link like parentLink()',
  name: string,
  onDiagnostic: 'a function',
  placement: 'the same',
  origin:
    'an origin like https://desk.example.com, without path or default port, or https://*.example.com for every subdomain',
  requestTimeoutMs: timeout,
  size: `an object with width or height, each ${length}`,
  text: string,
  widget: 'created by createWidget()',
  width: length,
}

type Sentences = {
  readonly [Code in keyof MessageValues]: (values: MessageValues[Code], remedy: Remedy | undefined) => string
}

const sentences: Sentences = {
  CONNECT_TIMEOUT: ([desks, timeoutMs]) =>
    `No desk (${desks}) answered within ${timeoutMs} ms. Check that one of them opens this page.`,
  REQUEST_TIMEOUT: ([action, timeoutMs]) =>
    `The desk did not answer "${action}" within ${timeoutMs} ms. Raise requestTimeoutMs if it takes longer.`,
  CLOSED: () => 'The widget is not connected. Call connect() and await it.',
  UNSUPPORTED: ([capability, desk, placement, mode]) =>
    `There is no "${capability}" in the desk "${desk}", placement "${placement}", mode "${mode}". Ask can('${capability}') first.`,
  REJECTED: ([reason]) => `The desk rejected the request: ${reason}`,
  INVALID_ARGUMENT: ([name, value], remedy) =>
    `The ${name} is ${showValue(value)}: it must be ${remedy === undefined ? (remedies[/^\w+/.exec(name)![0]] ?? 'an object') : showRemedy(remedy)}.`,
  ORIGIN_REFUSED: ([origin]) =>
    `A desk answered from ${origin}, which is not allowed. Add hostOrigins: ['${origin}'] to the widget's options.`,
  NOT_EMBEDDED: () =>
    'This page is not in a frame, so there is no desk to connect to. Open it in a desk, or add standaloneDesk().',
  DROPPED: ([source, verdict]) => `A message from ${source} was dropped: ${verdict}.`,
  FLOOD: ([count, source, codes]) =>
    `${count} more messages from ${source} were dropped within a second: ${codes}. Send fewer.`,
}

function showRemedy(remedy: Remedy): string {
  if (typeof remedy === 'number') return kinds[remedy]
  return 'most' in remedy ? `at most ${remedy.most} ${remedy.of}` : `one of ${remedy.join(', ')}`
}

/** Returns a message: what happened, the values and the remedy, which for most arguments follows from the name. */
export function messageOf<Code extends keyof MessageValues>(
  code: Code,
  values: MessageValues[Code],
  remedy?: Remedy,
): string {
  return sentences[code](values, remedy)
}

/** Returns what is wrong with a member, whose path is known. */
export function issueOf(value: unknown, remedy: Remedy): string {
  return `must be ${showRemedy(remedy)}, got ${showValue(value)}`
}
