import type { Project, TestKind } from './project'

/** A package.json of a template. */
export interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly [member: string]: unknown
}

/** Versions by the name of a package. */
export type Versions = Readonly<Record<string, string>>

/** The name that the templates have where a project has its own. */
const NAME = 'My widget'

/** Scripts and dependencies that a project has only with a kind of tests. */
const testParts: Readonly<
  Record<TestKind, { readonly scripts: readonly string[]; readonly packages: RegExp }>
> = {
  unit: {
    scripts: ['test'],
    packages: /^(?:vitest|jsdom|@deskbridge\/host-emulator|@testing-library\/.*)$/,
  },
  browser: { scripts: ['test:browser'], packages: /^@playwright\/test$/ },
}

/** Lines of the templates after which a chosen desk is named. */
const deskLines: Readonly<Record<string, { readonly after: RegExp; toLine(desk: string): string }>> = {
  'deskbridge.config.ts': { after: /defineConfig\(\{\n/, toLine: (desk) => `  desk: '${desk}',\n` },
  'playwright.config.ts': { after: /^ {2}use: \{\n/m, toLine: (desk) => `    deskId: '${desk}',\n` },
}

/** Returns a file of a template as the project has it, with its name and desk. */
export function toFile(path: string, text: string, { name, desk }: Pick<Project, 'name' | 'desk'>): string {
  const named = path.endsWith('.ts')
    ? text.replaceAll(`'${NAME}'`, () => toLiteral(name))
    : text.replaceAll(NAME, () => (path.endsWith('.html') ? toHtml(name) : name))
  const line = deskLines[path]
  if (!desk || !line) return named
  return named.replace(line.after, (found) => found + line.toLine(desk))
}

/** Returns the manifest of a project without the tests that it does not have, and with the versions of what it depends on. */
export function toManifest(
  template: Manifest,
  tests: readonly TestKind[],
  versions: Versions,
): Omit<Manifest, 'name'> {
  const left = (Object.keys(testParts) as TestKind[])
    .filter((kind) => !tests.includes(kind))
    .map((kind) => testParts[kind])
  const toRanges = (dependencies: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.keys(dependencies)
        .filter((name) => !left.some(({ packages }) => packages.test(name)))
        .map((name) => [name, toRange(name, versions[name])]),
    )
  const { name: _, scripts, dependencies, devDependencies, ...others } = template
  const kept = Object.entries(scripts).filter(([name]) => !left.some((part) => part.scripts.includes(name)))
  return {
    ...others,
    scripts: Object.fromEntries(kept),
    ...(dependencies && { dependencies: toRanges(dependencies) }),
    devDependencies: toRanges(devDependencies),
  }
}

function toRange(name: string, version: string | undefined): string {
  if (!version)
    throw new Error(`The version of "${name}" is unknown: add it to devDependencies of create-deskbridge.`)
  return /^\d/.test(version) ? `^${version}` : version
}

/** Returns a string literal of the style that the templates have. */
function toLiteral(text: string): string {
  return `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`
}

function toHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character)
}
