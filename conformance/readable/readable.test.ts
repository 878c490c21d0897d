import { createWritable, select } from '@deskbridge/core'
import { describeReadable } from './readable-suite'

const asIs = (value: unknown) => value as number

describeReadable('createWritable', (initial) => {
  const readable = createWritable(initial)
  return { readable, set: readable.set, numberOf: asIs }
})

describeReadable('createWritable of objects', (initial) => {
  const values = Array.from({ length: 10 }, (_, number) => ({ number }))
  const readable = createWritable(values[initial]!)
  return {
    readable,
    set: (number) => readable.set(values[number]!),
    numberOf: (value) => (value as { number: number }).number,
  }
})

describeReadable('select of a member', (initial) => {
  const source = createWritable({ number: initial, other: 0 })
  return {
    readable: select(source, ({ number }) => number),
    set: (number) => source.set({ number, other: source.get().other + 1 }),
    numberOf: asIs,
  }
})

describeReadable('select of a value that is made anew, with an equality of its own', (initial) => {
  const source = createWritable({ number: initial })
  return {
    readable: select(
      source,
      ({ number }) => ({ number }),
      (previous, next) => previous.number === next.number,
    ),
    set: (number) => source.set({ number }),
    numberOf: (value) => (value as { number: number }).number,
  }
})

describeReadable('select over select', (initial) => {
  const source = createWritable({ inner: { number: initial } })
  const inner = select(source, (value) => value.inner)
  return {
    readable: select(inner, ({ number }) => number),
    set: (number) => source.set({ inner: { number } }),
    numberOf: asIs,
  }
})
