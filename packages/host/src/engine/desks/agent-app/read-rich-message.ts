import { isRecord } from '@deskbridge/core/internal'

/** How much one message may hold (docs/protocols/agent-app.md, A44). */
const limits = { entries: 1000, characters: 50_000 }

/** What is left of the limits while one message is read. */
interface Budget {
  entries: number
  characters: number
}

/** Reads a value into a fresh one; `undefined` leaves it out. Throws {@link BadMember}. */
type Read = (value: unknown, path: string, budget: Budget) => unknown

/** A member that cannot be used. */
export class BadMember {
  /** Path of the member. */
  readonly path: string
  /** What the member must be. */
  readonly problem: string

  constructor(path: string, problem: string) {
    this.path = path
    this.problem = problem
  }
}

function spend(budget: Budget, what: keyof Budget, count: number, path: string): void {
  budget[what] -= count
  if (budget[what] < 0)
    throw new BadMember(path, `must leave the message with at most ${limits[what]} ${what}`)
}

const string: Read = (value, path, budget) => {
  if (typeof value !== 'string') throw new BadMember(path, 'must be a string')
  spend(budget, 'characters', value.length, path)
  return value
}

const number: Read = (value, path) => {
  if (!Number.isFinite(value)) throw new BadMember(path, 'must be a finite number')
  return value
}

const optional =
  (read: Read): Read =>
  (value, path, budget) =>
    value == null ? undefined : read(value, path, budget)

const list =
  (read: Read, minLength = 0): Read =>
  (value, path, budget) => {
    if (!Array.isArray(value)) throw new BadMember(path, 'must be an array')
    if (value.length < minLength) throw new BadMember(path, 'must be a non-empty array')
    spend(budget, 'entries', value.length, path)
    // By index, because a list may override its methods.
    return Array.from({ length: value.length }, (_, index) => read(value[index], `${path}[${index}]`, budget))
  }

const object =
  (members: Readonly<Record<string, Read>>): Read =>
  (value, path, budget) => {
    if (!isRecord(value)) throw new BadMember(path, 'must be an object')
    const read = Object.entries(members).map(([name, readMember]) => {
      const member = Object.hasOwn(value, name) ? value[name] : undefined
      return [name, readMember(member, `${path}.${name}`, budget)] as const
    })
    return Object.fromEntries(read.filter(([, member]) => member !== undefined))
  }

/** Reads a value with the reader for its type of value. */
const either =
  (first: Read, second: Read, takesFirst: (value: unknown) => boolean): Read =>
  (value, path, budget) =>
    (takesFirst(value) ? first : second)(value, path, budget)

const word =
  (...words: readonly string[]): Read =>
  (value, path) => {
    if (!words.includes(value as string)) throw new BadMember(path, `must be ${words.join(' or ')}`)
    return value
  }

const isString = (value: unknown) => typeof value === 'string'

/** A43. */
const button = object({
  text: string,
  value: either(string, number, isString),
  type: optional(string),
  postback_id: optional(string),
  user_ids: optional(list(string)),
})

const image = object({
  url: string,
  name: optional(string),
  content_type: optional(string),
  size: optional(number),
  width: optional(number),
  height: optional(number),
})

/** A42. */
const element = object({
  title: optional(string),
  subtitle: optional(string),
  image: optional(either(string, image, isString)),
  buttons: optional(list(button)),
})

/** A41. */
const richMessage = object({ template_id: word('cards', 'quick_replies'), elements: list(element, 1) })

/** A45. */
const filter: Read = (value, path, budget) => {
  if (typeof value === 'string') return string(value, path, budget)
  if (value instanceof Date) return new Date(value.getTime())
  if (Array.isArray(value)) return list(either(string, number, isString))(value, path, budget)
  return number(value, path, budget)
}

const filters: Read = (value, path, budget) => {
  if (!isRecord(value)) throw new BadMember(path, 'must be an object')
  const names = Object.keys(value).filter((name) => name !== '__proto__')
  spend(budget, 'entries', names.length, path)
  return Object.fromEntries(
    names.map((name) => [
      string(name, path, budget),
      filter(value[name], `${path}.${name.slice(0, 100)}`, budget),
    ]),
  )
}

/** The readers of what the desk's own messages carry (docs/protocols/agent-app.md, A33 to A46). */
export const dataReaders = {
  text: string,
  boxMessage: either(
    object({ type: word('message'), value: string }),
    object({ type: word('message', 'rich_message'), payload: richMessage }),
    (value) => isRecord(value) && value.type === 'message',
  ),
  quickReplies: object({ title: string, buttons: list(button, 1) }),
  cards: list(element, 1),
  filters,
  nothing: () => null,
} satisfies Record<string, Read>

/** Reads the data of a message whole, within the limits of A44. */
export function readCarried(read: Read, data: unknown): unknown {
  return read(data, 'data', { ...limits })
}
