import { expectTypeOf, test } from 'vitest'
import type { InferInput } from 'valibot'
import type { configSchema } from '../src/configuration/schema'
import {
  defineConfig,
  type DeskbridgeApp,
  type DeskbridgeConfig,
  type DeskbridgeScenario,
} from '../src/index'

type Input = InferInput<typeof configSchema>
type EntryOf<List> = Exclude<Extract<List, readonly unknown[]>[number], string>

test('The types have the members that the schema has', () => {
  expectTypeOf<keyof DeskbridgeConfig>().toEqualTypeOf<keyof Input>()
  expectTypeOf<keyof DeskbridgeApp>().toEqualTypeOf<keyof EntryOf<Input['apps']>>()
  expectTypeOf<keyof DeskbridgeScenario>().toEqualTypeOf<keyof EntryOf<Input['scenarios']>>()
  expectTypeOf<keyof EntryOf<DeskbridgeConfig['users']>>().toEqualTypeOf<keyof EntryOf<Input['users']>>()
  expectTypeOf<keyof EntryOf<DeskbridgeConfig['tickets']>>().toEqualTypeOf<keyof EntryOf<Input['tickets']>>()
})

test('defineConfig takes what a configuration may be, and returns it', () => {
  expectTypeOf(defineConfig).returns.toEqualTypeOf<DeskbridgeConfig>()
  defineConfig({
    tickets: ['./a.json', { id: 1, extra: { text: { lastMessageAt: '' } } }],
    users: './users.json',
  })
  // @ts-expect-error An app has a name.
  defineConfig({ apps: [{ url: ':5173' }] })
  // @ts-expect-error There is no such placement.
  defineConfig({ apps: [{ name: 'Orders', url: ':5173', placement: 'sidebar' }] })
  // @ts-expect-error Members are known ones.
  defineConfig({ ticket: [] })
})
