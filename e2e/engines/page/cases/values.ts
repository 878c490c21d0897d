import { createGroup, type Case } from '../case'
import { eventually, eventuallyIncludes, expectEqual, expectIncludes } from '../expect'
import { isSameValue } from '../../../../conformance/fuzz/same-value'
import { firstPlaces, isJson, nameOf } from '../places'

/** The cases of what can be posted. */
export const valueCases: Case[] = []

/** Values that every engine copies on its own, by what they are. */
function createValues(): Readonly<Record<string, unknown>> {
  const cyclic: Record<string, unknown> = { name: 'cyclic' }
  cyclic['self'] = cyclic
  const shared = { name: 'shared' }
  // oxlint-disable-next-line no-sparse-arrays -- A hole is a value of its own.
  const sparse = [1, , 3]
  return {
    'plain data': { list: [1, 'two', null], nested: { deep: { deeper: true } } },
    undefined: { list: [undefined], member: undefined },
    'special numbers': [NaN, -0, Infinity, 2n ** 70n],
    'a date': new Date(0),
    'an invalid date': new Date(NaN),
    'a map and a set': { map: new Map([['key', new Set([1, 2])]]) },
    bytes: new Uint8Array([1, 2, 255]),
    'a cycle': cyclic,
    'the same object twice': [shared, shared],
    'a hole': sparse,
    'a lone surrogate': '\ud800 and text \u{1f4e6}',
    'a name of a prototype': JSON.parse('{"__proto__": 1, "constructor": 2}'),
  }
}

/** Returns whether JSON carries a value unchanged. */
function isCarriedByJson(value: unknown): boolean {
  try {
    return isSameValue(JSON.parse(JSON.stringify(value)), value)
  } catch {
    return false
  }
}

for (const place of firstPlaces) {
  const add = createGroup(valueCases, `Values: ${nameOf(place)}`)

  for (const [name, sent] of Object.entries(createValues())) {
    if (isJson(place) && !isCarriedByJson(sent)) continue
    add(`${name} arrives unchanged on both sides`, async ({ openDesk }) => {
      const value = { value: createValues()[name] }
      const { actions, ...desk } = openDesk(place)
      const { app, widget } = await desk.connect()
      expectEqual(await widget.call('send', 'engines:value', value), { value: undefined })
      await eventually(() => actions.at(-1), { kind: 'send', name: 'engines:value', data: value })
      await app.send('engines:value', value)
      const last = async () => (await widget.messages()).at(-1)
      await eventuallyIncludes(last, { name: 'engines:value' })
      await eventuallyIncludes(last, { data: value })
    })
  }

  add('what cannot be posted is rejected, and the widget works on', async ({ openDesk }) => {
    const { actions, ...desk } = openDesk(place)
    const { app, widget } = await desk.connect()
    const outcome = await widget.callWithFunction('send', 'engines:value')
    expectIncludes(outcome, { code: 'INVALID_ARGUMENT' })
    if (!isJson(place)) expectIncludes((outcome as { cause: object }).cause, { name: 'DataCloneError' })
    const send = app.send('engines:value', { run: () => {} })
    const error = await send.then(
      () => null,
      (reason: Error) => reason.name,
    )
    if (error !== null || !isJson(place)) expectEqual(error, 'DataCloneError')
    else await eventuallyIncludes(async () => (await widget.messages()).at(-1), { data: {} })
    await widget.call('send', 'engines:probe', { number: 1 })
    await eventually(() => actions.at(-1), { kind: 'send', name: 'engines:probe', data: { number: 1 } })
  })
}
