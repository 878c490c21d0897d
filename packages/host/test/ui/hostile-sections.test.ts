// @vitest-environment happy-dom
import { createWritable, isWidgetError, parseSection, type Section } from '@deskbridge/core'
import { anySection, fuzzRuns, fuzzTimeoutMs } from '@deskbridge/fixtures/any-section'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFigure } from '../../../../e2e/fixtures/figures-file'
import { mountSection } from '../../src/ui'
import { all, container, renewContainer } from './drawn-section'
import { sectionAttributes, sectionTags } from './section-elements'

renewContainer()

/** Lists what is in the container though no section may bring it there. */
function findForeign(): string[] {
  return all('*').flatMap((element) => [
    ...(sectionTags.includes(element.tagName) ? [] : [element.tagName]),
    ...[...element.attributes]
      .filter(({ name, value }) => !new RegExp(sectionAttributes[name] ?? '$^').test(value))
      .map(({ name, value }) => `${name}="${value}"`),
  ])
}

/** Mounts a section, clicks everywhere in it, and lists what no section may bring about. */
function findHarm(value: unknown): unknown[] {
  const clicked: unknown[] = []
  const section = createWritable(value as Section | null)
  try {
    const undo = mountSection(container, section, { onClick: (id) => void clicked.push(id) })
    for (const element of all('a, button')) element.click()
    const harm = [...findForeign(), ...clicked.filter((id) => typeof id !== 'string')]
    undo()
    return harm
  } catch (error) {
    const isRejected = isWidgetError(error, 'INVALID_ARGUMENT') && !parseSection(value).ok
    return isRejected ? all('*') : [error]
  }
}

/** Number of sections that are drawn without a pause. */
const BATCH = 1000

test(
  'whatever comes as a section, only known elements appear, and clicks are reported by strings',
  { timeout: fuzzTimeoutMs },
  async () => {
    const drawsHarmless = fc.property(anySection, (value) => {
      expect(findHarm(value)).toEqual([])
    })
    for (let left = fuzzRuns; left > 0; left -= BATCH) {
      fc.assert(drawsHarmless, { numRuns: Math.min(BATCH, left) })
      // happy-dom keeps weak references to elements, whose targets stay in memory until a task has ended.
      await new Promise((resolve) => setImmediate(resolve))
    }
    reportFigure({
      figure: 'sections drawn',
      value: fuzzRuns.toLocaleString('en-US'),
      bound: 'no harm',
      ok: true,
    })
  },
)
