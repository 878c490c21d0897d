/** A kind of value that a structured clone can carry, to stand where a protocol expects something else. */
export interface HostileValue {
  readonly name: string
  /** Creates the value, which may follow from the one that it replaces. */
  make(original: unknown): unknown
  /** Lists what must be transferred with a value that cannot be copied. */
  transfer?(value: unknown): Transferable[]
}

const constant = (name: string, value: unknown): HostileValue => ({ name, make: () => value })

const made = (name: string, make: () => unknown): HostileValue => ({ name, make })

/** Creates a value once and gives it to every message, because nothing may write into a message. */
function once(name: string, make: () => unknown): HostileValue {
  let kept: { value: unknown } | null = null
  return { name, make: () => (kept ??= { value: make() }).value }
}

/** Defines an own member under any name, `__proto__` included. */
export function defineMember(holder: object, name: PropertyKey, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true })
}

/** Creates a list or object that has one more own member. */
function withMember(holder: object, name: string, value: unknown): object {
  defineMember(holder, name, value)
  return holder
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'end'
  for (let level = 0; level < depth; level++) value = wrap(value)
  return value
}

const primitives: readonly HostileValue[] = [
  ...[undefined, null, true, false, 0, 1, -0, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 53].map((value) =>
    constant(Object.is(value, -0) ? '-0' : String(value), value),
  ),
  constant('1e400 as a string', '1e400'),
  constant('more pixels than a number can count', `${'9'.repeat(400)}px`),
  constant('an empty string', ''),
  once('a string of 100 kB', () => 'x'.repeat(100_000)),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '*'].map((word) =>
    constant(`the string ${word}`, word),
  ),
  constant('a lone surrogate', '\uD800'),
  constant('a null character', '\0'),
  constant('a BigInt', 10n),
]

/** Values that follow from the one they replace: another id, the same id in another type. */
const neighbors: readonly HostileValue[] = [
  { name: 'the next value', make: (value) => (typeof value === 'number' ? value + 1 : `${textOf(value)}x`) },
  {
    name: 'the previous value',
    make: (value) => (typeof value === 'number' ? value - 1 : textOf(value).slice(1)),
  },
  {
    name: 'the same in another type',
    make: (value) => (typeof value === 'string' ? Number(value) : textOf(value)),
  },
  { name: 'the same in a list', make: (value) => [value] },
  { name: 'the same boxed', make: (value) => (isPrimitive(value) ? Object(value) : { value }) },
  { name: 'the same in upper case', make: (value) => textOf(value).toUpperCase() },
]

function isPrimitive(value: unknown): boolean {
  return value != null && typeof value !== 'object'
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? 'an object' : String(value)
}

const builtIns: readonly HostileValue[] = [
  made('a date', () => new Date(0)),
  made('an invalid date', () => new Date(NaN)),
  made('a date beyond ISO strings', () => new Date(8.64e15)),
  made('a regular expression', () => /a/g),
  made('a map', () => new Map<unknown, unknown>([['id', 1]])),
  made('a set', () => new Set(['id'])),
  made('an array buffer', () => new ArrayBuffer(8)),
  made('a typed array', () => new Uint8Array([1, 2, 3])),
  made('a BigInt array', () => new BigInt64Array(1)),
  made('a data view', () => new DataView(new ArrayBuffer(4))),
  made('an error', () => new TypeError('hostile')),
  made('a boxed string', () => Object('x')),
  made('an empty boxed string', () => Object('')),
  made('a boxed number', () => Object(1)),
  made('a boxed boolean', () => Object(false)),
  made('a boxed BigInt', () => Object(1n)),
]

const objects: readonly HostileValue[] = [
  made('{}', () => ({})),
  made('{ id }', () => ({ id: 'x' })),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'then', 'toJSON', 'length'].flatMap(
    (name) => [
      made(`an own ${name}, a number`, () => withMember({ id: 'x' }, name, 1)),
      made(`an own ${name}, an object`, () => withMember({ id: 'x' }, name, { polluted: 'yes', id: 'y' })),
    ],
  ),
  made('an own __proto__, null', () => withMember({ id: 'x' }, '__proto__', null)),
  made('an own constructor with a prototype', () =>
    withMember({}, 'constructor', { prototype: { polluted: 'yes' } }),
  ),
  made('neither toString nor valueOf', () => ({ toString: 1, valueOf: 1 })),
  made('an element to draw', () => ({ tag: 'img', name: 'x', attributes: { src: 'x', onerror: 'x' } })),
  made('a cyclic object', () => {
    const value: Record<string, unknown> = { id: 'x' }
    return Object.assign(value, { self: value })
  }),
  once('an object 10,000 levels deep', () => nested(10_000, (inner) => ({ inner }))),
  once('an object of 5,000 members', () =>
    Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`m${index}`, index])),
  ),
]

const lists: readonly HostileValue[] = [
  made('[]', () => []),
  made('[null]', () => [null]),
  made('a sparse list', () => Object.assign([], { 2: 'x' })),
  made('a list of nothing but holes', () => withLength(3)),
  made('a list of length 4294967295', () => withLength(4_294_967_295)),
  made('a list with an own constructor', () => withMember(['x'], 'constructor', { name: 'x' })),
  made('a list with an own map', () => withMember(['x'], 'map', 1)),
  made('a list with an own __proto__', () => withMember(['x'], '__proto__', { polluted: 'yes' })),
  made('a list with more members', () => withMember([{ id: 'x' }], 'extra', true)),
  made('a cyclic list', () => {
    const value: unknown[] = []
    value.push(value)
    return value
  }),
  once('a list 10,000 levels deep', () => nested(10_000, (inner) => [inner])),
  once('a list of 5,000 items', () => Array.from({ length: 5000 }, (_, index) => index)),
]

function withLength(length: number): unknown[] {
  const list: unknown[] = []
  list.length = length
  return list
}

/** Values that belong to the platform; those that this one lacks, or that a test DOM imitates, are left out. */
const platformValues: readonly (HostileValue & { isThere: boolean })[] = [
  { ...once('a blob', () => new Blob(['x'])), isThere: isPlatformClass('Blob', []) },
  { ...made('a DOM rectangle', () => new DOMRect()), isThere: isPlatformClass('DOMRect') },
  { ...made('an image', () => new ImageData(1, 1)), isThere: isPlatformClass('ImageData', 1, 1) },
]

/** Returns whether instances of a global class bear its name, as those of platforms do; test DOMs have plain objects. */
function isPlatformClass(name: string, ...given: unknown[]): boolean {
  const found: unknown = Reflect.get(globalThis, name)
  if (typeof found !== 'function') return false
  return Object.prototype.toString.call(Reflect.construct(found, given)) === `[object ${name}]`
}

/** Values that a message can only carry by transferring them. */
const transferables: readonly (HostileValue & { isThere: boolean })[] = [
  {
    ...made('a message port', () => new MessageChannel().port1),
    transfer: (value) => [value as MessagePort],
    isThere: typeof MessageChannel === 'function',
  },
  {
    ...made('a readable stream', () => new ReadableStream()),
    transfer: (value) => [value as ReadableStream],
    isThere: typeof ReadableStream === 'function',
  },
]

/** Every value that is thrown; `transferred` shares one port and one stream among all messages, as if each had its own. */
export function hostileValues(transferred: 'shared' | 'own'): readonly HostileValue[] {
  const there = [...platformValues, ...transferables].filter(({ isThere }) => isThere)
  const shared = there.map((value) =>
    value.transfer && transferred === 'shared' ? once(value.name, () => value.make(null)) : value,
  )
  return [...primitives, ...neighbors, ...builtIns, ...objects, ...lists, ...shared]
}
