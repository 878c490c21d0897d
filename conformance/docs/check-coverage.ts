/** Reads a file of the repository by its path from the root; `null` if there is none. */
export type ReadFile = (path: string) => string | null

interface Row {
  number: number
  cells: readonly string[]
}

const columns = ['#', 'statement', 'Deskbridge', 'shown by']
const rowPattern = /^\| (\d+) \|(.*)\|$/
const linkPattern = /\[([^\]]+)\]\[([^\]]+)\]/g
const definitionPattern = /^\[([^\]]+)\]: (\S+)$/gm
/** A link with its path in place; the anchor is not part of the path. */
const inlinePattern = /\]\(([^)\s#]+)[^)\s]*\)/g
/** A title follows the name of the function that takes it, or what a parametrized one was called with; rules of a specification are titles too. A test that never runs has none. */
const titlePattern =
  /(?:\b(?:it|test|describe)(?:\.(?!skip|todo|fixme)\w+)*\(|\)\(|\brule:)\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)\s*,/g
/** What a row without a test says instead, with one reason. */
const withoutTest = /^(?:outside|not covered|cannot be): \S/

/** Returns what is wrong with a table of statements and their tests, one sentence each: numbers, links, names in code, titles of tests. */
export function checkCoverage(page: string, read: ReadFile): string[] {
  const definitions = new Map([...page.matchAll(definitionPattern)].map(([, name, path]) => [name!, path!]))
  const rows = readRows(page)
  const used = new Set([...page.matchAll(linkPattern)].map(([, , name]) => name!))
  const inline = [...page.matchAll(inlinePattern)].map(([, path]) => [path!, path!] as const)
  return [
    ...(rows.length > 0 ? [] : ['There is no row.']),
    ...rows.flatMap(({ number }, index) =>
      number === index + 1 ? [] : [`Row ${number} must have the number ${index + 1}.`],
    ),
    ...[...definitions, ...inline]
      .filter(([, path]) => fileAt(path, read) === null)
      .map(([name, path]) => `The link "${name}" leads to ${path}, which does not exist.`),
    ...[...definitions.keys()]
      .filter((name) => !used.has(name))
      .map((name) => `The link "${name}" is not used.`),
    ...[...used].filter((name) => !definitions.has(name)).map((name) => `The link "${name}" is not defined.`),
    ...rows.flatMap((row) => checkRow(row, (name) => fileAt(definitions.get(name), read))),
  ]
}

function readRows(page: string): Row[] {
  return page.split('\n').flatMap((line) => {
    const [, number, rest] = rowPattern.exec(line) ?? []
    if (rest === undefined) return []
    return { number: Number(number), cells: rest.split(/(?<!\\)\|/).map((cell) => cell.trim()) }
  })
}

/** Reads a file that is linked from the folder `docs`. */
function fileAt(path: string | undefined, read: ReadFile): string | null {
  return path === undefined ? null : read(path.startsWith('../') ? path.slice(3) : `docs/${path}`)
}

function checkRow({ number, cells }: Row, open: (link: string) => string | null): string[] {
  const [statement, place = '', tests = ''] = cells
  if (cells.length !== columns.length - 1 || !statement)
    return [`Row ${number} must have ${columns.length} cells.`]
  const missingNames = linksIn(place).flatMap(([text, link]) =>
    namesIn(text)
      .filter((name) => !open(link)?.includes(name))
      .map((name) => `Row ${number}: "${link}" does not contain ${name}.`),
  )
  const links = linksIn(tests)
  if (links.length === 0 && !withoutTest.test(tests)) {
    return [...missingNames, `Row ${number} must link a test, or say why there is none.`]
  }
  const missingTests = links.flatMap(([title, link]) => {
    const titles = titlesIn(open(link) ?? '')
    return title
      .split(' › ')
      .filter((part) => !titles.has(part))
      .map((part) => `Row ${number}: "${link}" has no test "${part}".`)
  })
  return [...missingNames, ...missingTests]
}

function linksIn(cell: string): (readonly [text: string, link: string])[] {
  return [...cell.matchAll(linkPattern)].map(([, text, link]) => [text!, link!])
}

/** Returns the names that a link's text has as code, without the parentheses of a call. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!.replace(/\(.*\)$/, ''))
}

/** Returns the titles of the tests in a source file, as they are written there. */
export function titlesIn(file: string): ReadonlySet<string> {
  return new Set(
    [...file.matchAll(titlePattern)].map(([, literal]) => literal!.slice(1, -1).replace(/\\(.)/g, '$1')),
  )
}
