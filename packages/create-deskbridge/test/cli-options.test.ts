import { afterEach, describe, expect, it, vi } from 'vitest'
import { withDefaults } from '../src/ask'
import { parseCliOptions, type MakeOptions } from '../src/cli-options'
import { desks, frameworks, testKinds } from '../src/project'

const parse = (...args: string[]) => parseCliOptions(args, '1.2.3')

describe('the command line', () => {
  afterEach(() => vi.restoreAllMocks())

  it('states everything that is asked otherwise', () => {
    const [desk = ''] = Object.keys(desks)
    const given = [
      'late-orders',
      '--name',
      'Late orders',
      '--framework',
      'vue',
      '--desk',
      desk,
      '--tests',
      'unit',
    ]
    expect(parse(...given, '--yes')).toEqual({
      kind: 'make',
      isQuiet: true,
      folder: 'late-orders',
      name: 'Late orders',
      framework: 'vue',
      desk,
      tests: ['unit'],
    })
  })

  it('leaves open what it does not state', () => {
    expect(parse()).toEqual({ kind: 'make', isQuiet: false })
  })

  it.each([
    ['unit,browser', ['unit', 'browser']],
    ['browser, unit,browser', ['browser', 'unit']],
    ['none', []],
  ])('takes the tests "%s"', (given, tests) => {
    expect(parse('--tests', given)).toMatchObject({ tests })
  })

  it('takes numbers as they are written', () => {
    expect(parse('007', '--name=1e3')).toMatchObject({ folder: '007', name: '1e3' })
  })

  it('has a word for every desk', () => {
    expect(parse('--desk', 'any')).toMatchObject({ desk: null })
  })

  it.each([
    ['--framework', 'angular', Object.keys(frameworks)],
    ['--desk', 'nowhere', [...Object.keys(desks), 'any']],
    ['--tests', 'unit,all', Object.keys(testKinds)],
  ])('rejects a %s that does not exist, with those that do', (option, value, values) => {
    const message = expect.stringMatching(
      new RegExp(`^Invalid ${option} ".*": pass one of ${values.join(', ')}.$`),
    )
    expect(parse(option, value)).toEqual({ kind: 'error', message })
  })

  it('rejects an empty name and an unknown option', () => {
    expect(parse('--name', ' ')).toMatchObject({ message: 'Invalid --name " ": pass a non-empty string.' })
    expect(parse('--colour', 'red')).toMatchObject({ kind: 'error' })
  })

  it.each(['--help', '--version'])('only prints with %s', (option) => {
    const print = vi.spyOn(console, 'info').mockImplementation(() => {})
    expect(parse(option)).toEqual({ kind: 'printed' })
    expect(print).toHaveBeenCalled()
  })
})

describe('without a terminal', () => {
  it('everything that is left out has a default', () => {
    expect(withDefaults(parse('../late-orders') as MakeOptions)).toEqual({
      folder: '../late-orders',
      name: 'Late orders',
      framework: 'react',
      desk: null,
      tests: ['unit', 'browser'],
    })
  })

  it('what is stated stays', () => {
    const stated = { folder: 'a', name: 'B', framework: 'plain', desk: null, tests: [] } as const
    expect(withDefaults({ kind: 'make', isQuiet: true, ...stated })).toEqual(stated)
  })
})
