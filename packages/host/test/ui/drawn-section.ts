import { createWritable, type Section } from '@deskbridge/core'
import { beforeEach, expect, onTestFinished } from 'vitest'
import { mountSection, type SectionOptions } from '../../src/ui'

/** The element that each test draws into. */
export let container: HTMLElement

/** Gives each test of the file an empty element to draw into. */
export function renewContainer(): void {
  beforeEach(() => {
    document.body.innerHTML = '<main></main>'
    container = document.querySelector('main')!
    // A test DOM would fetch the page that a clicked link leads to.
    container.addEventListener('click', (event) => event.preventDefault())
  })
}

/** Draws a section made of the given components, which may be anything that a wire brings. */
export function draw(components: unknown[], rest: object = {}, options: Partial<SectionOptions> = {}) {
  const clicked: string[] = []
  const toSection = (list: unknown[]) =>
    ({ title: 'Orders', components: list, ...rest }) as unknown as Section
  const section = createWritable<Section | null>(toSection(components))
  const undo = mountSection(container, section, { onClick: (id) => void clicked.push(id), ...options })
  onTestFinished(undo)
  return { section, clicked, undo, redraw: (list: unknown[]) => section.set(toSection(list)) }
}

/** Finds every element that matches. */
export const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)]

/** Finds the only element that matches. */
export function one(selector: string): HTMLElement {
  const found = all(selector)
  expect(found, `elements that match ${selector}`).toHaveLength(1)
  return found[0]!
}

/** Reads the text of every element that matches. */
export const texts = (selector: string) => all(selector).map(({ textContent }) => textContent)
