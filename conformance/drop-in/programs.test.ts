import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ModuleKind, ModuleResolutionKind } from 'typescript'
import { describe, expect, test } from 'vitest'
import {
  compile,
  listExports,
  listIdentifiers,
  listPublishedMembers,
  resolveDropIn,
  writeProgram,
  type Subject,
} from './compiler'

const folder = fileURLToPath(new URL('programs/', import.meta.url))
const paths = readdirSync(folder).map((file) => folder + file)
/** The program that adds members to the published types: every program that is compiled with it gets them. */
const augmenting = `${folder}augmented.test-d.ts`
/** The program that compiles with the published SDK alone. */
const unavoidable = `${folder}unavoidable.test-d.ts`

const compiling = { timeout: 60_000 }

/** The errors in the published declarations themselves, which `skipLibCheck` hides from their users. */
const ownErrors: Record<Subject, string[]> = {
  genuine: [`interfaces.d.ts:5 TS2344 Type 'Events' does not satisfy the constraint 'AnyMap'.`],
  deskbridge: [],
}

const subjects = [
  ['genuine', 'the published SDK'],
  ['deskbridge', 'the drop-in'],
] as const

for (const [subject, name] of subjects) {
  for (const exactOptionalPropertyTypes of [false, true]) {
    describe(`with ${name}, ${exactOptionalPropertyTypes ? 'exact' : 'loose'} optional properties`, () => {
      test.for([
        [
          'programs of its users compile, and what they must not do is refused',
          paths.filter((path) => path !== augmenting && path !== unavoidable),
        ],
        ['a program that adds members to its types compiles', [augmenting]],
      ] as const)('%s', compiling, ([, programs]) => {
        expect(compile(programs, subject, { exactOptionalPropertyTypes })).toEqual(ownErrors[subject])
      })
    })
  }
}

test(
  'one of these programs uses every export of the published SDK, and every member of its types',
  compiling,
  () => {
    const used = listIdentifiers(`${folder}every-member.test-d.ts`)
    const members = listPublishedMembers()
    expect(members).toEqual(
      expect.arrayContaining(['on', 'trackEvent', 'childTickets', 'imgSize', 'buttonId', 'LabelValue']),
    )
    expect(members.filter((name) => !used.includes(name))).toEqual([])
    expect(listExports('genuine').filter(({ name }) => !used.includes(name))).toEqual([])
  },
)

test(
  'what is created is more than its published type, which shows where docs/drop-in.md says',
  compiling,
  () => {
    expect(compile([unavoidable], 'genuine')).toEqual(ownErrors.genuine)
    const errors = compile([unavoidable], 'deskbridge').map((error) => error.split('\n')[0])
    expect(errors).toEqual([
      expect.stringMatching(/:15 .* 'IDetailsWidget' is missing .* 'DeskbridgeDetailsWidget'/),
      expect.stringMatching(/:18 .* 'IFullscreenWidget' is missing .* 'DeskbridgeFullscreenWidget'/),
      expect.stringMatching(/:20 .* '\(\) => Promise<IDetailsWidget>' is not assignable/),
      expect.stringMatching(/:22 .* '\(\) => void' is not assignable/),
    ])
  },
)

test.for([
  ['node10', ModuleResolutionKind.Node10, ModuleKind.CommonJS],
  ['node16', ModuleResolutionKind.Node16, ModuleKind.Node16],
  ['bundler', ModuleResolutionKind.Bundler, ModuleKind.ESNext],
] as const)('the drop-in has its types with the module resolution %s', ([, moduleResolution, module]) => {
  expect(resolveDropIn(moduleResolution, module)).toMatch(/^dist\/helpdesk-sdk\.d\.c?ts$/)
})

describe('every export of the published SDK', () => {
  const published = listExports('genuine')
  const types = published.filter(({ isType }) => isType).map(({ name }) => name)

  test('is found', () => {
    expect(published.filter(({ isValue }) => isValue).map(({ name }) => name)).toEqual([
      'SectionComponentType',
      'createDetailsWidget',
      'createFullscreenWidget',
    ])
    expect(types).toEqual(expect.arrayContaining(['IDetailsWidget', 'ISection', 'ITicketInfo']))
  })

  test('is an export of the drop-in, of the same kind', () => {
    expect(listExports('deskbridge')).toEqual(expect.arrayContaining(published))
  })

  test('is assignable both ways where it is a type, and has the same members', compiling, () => {
    const lines = [
      `import type * as DropIn from '@deskbridge/core/helpdesk-sdk'`,
      `import type * as Published from '@livechat/helpdesk-sdk'`,
      `type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false`,
      ...types.flatMap((name) => [
        `export const toDropIn${name} = (value: Published.${name}): DropIn.${name} => value`,
        `export const toPublished${name} = (value: DropIn.${name}): Published.${name} => value`,
        `export const members${name}: Equal<keyof DropIn.${name}, keyof Published.${name}> = true`,
      ]),
    ]
    const path = writeProgram('both-ways.ts', lines.join('\n'))
    expect(compile([path], 'genuine')).toEqual(ownErrors.genuine)
  })
})
