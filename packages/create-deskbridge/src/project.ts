import { basename, resolve } from 'node:path'
import { deskHosts } from '@deskbridge/host/engine'

/** The frameworks that there is a template for, with their names for people. */
export const frameworks = { react: 'React', vue: 'Vue', svelte: 'Svelte', plain: 'No framework' } as const

/** Id of a framework. */
export type Framework = keyof typeof frameworks

/** The kinds of tests that a project may have, with their names for people. */
export const testKinds = {
  unit: 'Unit tests, with Vitest and a desk without a browser',
  browser: 'Browser tests, with Playwright and the workbench',
} as const

/** Id of a kind of tests. */
export type TestKind = keyof typeof testKinds

/** The desks that a project can be for, with their names for people. */
export const desks: Readonly<Record<string, string>> = Object.fromEntries(
  deskHosts.map(({ id, name }) => [id, name]),
)

/** A project to make. */
export interface Project {
  /** Path of the folder, as written. */
  readonly folder: string
  /** Name of the widget, as people read it. */
  readonly name: string
  readonly framework: Framework
  /** The desk to open first; `null` lets the workbench choose. */
  readonly desk: string | null
  readonly tests: readonly TestKind[]
}

/** What a project is when nothing else is asked for; its name follows from the folder. */
export const defaults = {
  folder: 'my-widget',
  framework: 'react',
  desk: null,
  tests: ['unit', 'browser'],
} as const satisfies Omit<Project, 'name'>

/** Returns a name for people, for example `Late orders` for `../late-orders`. */
export function nameFor(folder: string): string {
  const words = basename(resolve(folder))
    .replace(/[-_.\s]+/g, ' ')
    .trim()
  return words ? words[0]!.toUpperCase() + words.slice(1) : 'My widget'
}

/** Returns a name that npm accepts, for example `late-orders` for `../Late orders`. */
export function packageNameFor(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name || defaults.folder
}
