import { describe, expect, it } from 'vitest'
import {
  checkFault,
  createFaults,
  faultKinds,
  faultSettings,
  faultVerdicts,
  type FaultKind,
} from '../../src/faults'

const kinds = Object.keys(faultKinds) as FaultKind[]

describe('the descriptions of faults', () => {
  it('cover every kind that can be switched on', () => {
    expect(kinds).toEqual(Object.keys(faultVerdicts))
    expect(Object.keys(createFaults())).toEqual(expect.arrayContaining(kinds))
  })

  it.each(kinds)('%s: a name and a sentence for people, and one for each setting', (kind) => {
    const texts = [faultKinds[kind], ...Object.values(faultSettings(kind))]
    for (const { label, description } of texts) {
      expect(label).toMatch(/^[A-Z]/)
      expect(description).toMatch(/^[A-Z].*\.$/)
    }
  })

  it.each(kinds)(
    '%s: its examples make a fault, and each default is a value that the setting may have',
    (kind) => {
      const settings = Object.entries(faultSettings(kind))
      const valuesOf = (key: 'default' | 'example') =>
        Object.fromEntries(
          settings.flatMap(([name, setting]) => (key in setting ? [[name, setting[key as never]]] : [])),
        )
      const examples = valuesOf('example')
      expect(Object.keys(examples)).toEqual(
        settings.filter(([, { isRequired }]) => isRequired).map(([name]) => name),
      )
      expect(checkFault({ kind, ...examples })).toEqual({ kind, ...examples })
      expect(() => checkFault({ kind, ...examples, ...valuesOf('default') })).not.toThrow()
    },
  )

  it('offer the ways that messages can go to meet the fault', () => {
    expect(faultSettings('refuse').direction).toMatchObject({ choices: [{ value: 'to-host' }] })
    expect(faultSettings('drop').direction).toMatchObject({
      choices: [{ value: 'to-widget' }, { value: 'to-host' }],
    })
  })
})
