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
} from './compiler'
import { sdks, subjects } from './sdks'

const compiling = { timeout: 60_000 }

/** The programs of an SDK's users, in its folder. */
function programsOf({ dropIn, types: { augmenting, unavoidable } }: (typeof sdks)[number]) {
  const folder = fileURLToPath(new URL(`${dropIn}/programs/`, import.meta.url))
  const alone = [...augmenting, ...Object.keys(unavoidable)]
  const together = readdirSync(folder).filter((file) => !alone.includes(file))
  return {
    together: together.map((file) => folder + file),
    augmenting: augmenting.map((file) => folder + file),
    everyMember: `${folder}every-member.test-d.ts`,
    unavoidable: Object.entries(unavoidable).map(([file, errors]) => [file, folder + file, errors] as const),
  }
}

for (const sdk of sdks) {
  const { published, dropIn, docs, types } = sdk
  const programs = programsOf(sdk)
  const ownErrors = { genuine: types.ownErrors, deskbridge: [] }

  for (const [subject, name] of subjects) {
    for (const exactOptionalPropertyTypes of [false, true]) {
      describe(`with ${name}, ${published}, ${exactOptionalPropertyTypes ? 'exact' : 'loose'} optional properties`, () => {
        test.for([
          ['programs of its users compile, and what they must not do is refused', programs.together],
          ...programs.augmenting.map(
            (path) => ['a program that adds members to its types compiles', [path]] as const,
          ),
        ] as const)('%s', compiling, ([, paths]) => {
          expect(compile(paths, sdk, subject, { exactOptionalPropertyTypes })).toEqual(ownErrors[subject])
        })
      })
    }
  }

  describe(`the types of ${published}`, () => {
    test(
      'one of these programs uses every export of the published SDK, and every member of its types',
      compiling,
      () => {
        const used = listIdentifiers(programs.everyMember)
        const members = listPublishedMembers(sdk)
        expect(members).toEqual(expect.arrayContaining([...types.someMembers]))
        expect(members.filter((name) => !used.includes(name))).toEqual([])
        expect(listExports(sdk, 'genuine').filter(({ name }) => !used.includes(name))).toEqual([])
      },
    )

    test.for([
      ['node10', ModuleResolutionKind.Node10, ModuleKind.CommonJS],
      ['node16', ModuleResolutionKind.Node16, ModuleKind.Node16],
      ['bundler', ModuleResolutionKind.Bundler, ModuleKind.ESNext],
    ] as const)('the drop-in has its types with the module resolution %s', ([, moduleResolution, module]) => {
      const resolved = resolveDropIn(sdk, moduleResolution, module)
      expect([`dist/${dropIn}.d.ts`, `dist/${dropIn}.d.cts`]).toContain(resolved)
    })
  })

  test.for(programs.unavoidable)(
    `what is created is more than its published type, which shows in %s where docs/${docs} says`,
    compiling,
    ([, path, errors]) => {
      expect(compile([path], sdk, 'genuine')).toEqual(ownErrors.genuine)
      const seen = compile([path], sdk, 'deskbridge').map((error) => error.split('\n')[0])
      expect(seen).toEqual(errors.map((error) => expect.stringMatching(error) as unknown))
    },
  )

  describe(`every export of ${published}`, () => {
    const exported = listExports(sdk, 'genuine')
    const names = exported.filter(({ isType }) => isType).map(({ name }) => name)

    test('is found', () => {
      expect(exported.filter(({ isValue }) => isValue).map(({ name }) => name)).toEqual(types.values)
      expect(names).toEqual(expect.arrayContaining([...types.someTypes]))
    })

    test('is an export of the drop-in, of the same kind', () => {
      expect(listExports(sdk, 'deskbridge')).toEqual(expect.arrayContaining(exported))
    })

    test('is assignable both ways where it is a type, and has the same members', compiling, () => {
      const lines = [
        `import type * as DropIn from '@deskbridge/core/${dropIn}'`,
        `import type * as Published from '${published}'`,
        `type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false`,
        ...names.flatMap((name) => [
          ...(name in types.incomparable
            ? []
            : [
                `export const toDropIn${name} = (value: Published.${name}): DropIn.${name} => value`,
                `export const toPublished${name} = (value: DropIn.${name}): Published.${name} => value`,
              ]),
          `export const members${name}: Equal<keyof DropIn.${name}, keyof Published.${name}> = true`,
        ]),
      ]
      const path = writeProgram(`both-ways-of-${dropIn}.ts`, lines.join('\n'))
      expect(compile([path], sdk, 'genuine')).toEqual(ownErrors.genuine)
    })
  })
}
