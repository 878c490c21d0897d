import { readFileSync } from 'node:fs'
import { basename, dirname, extname, join, posix, relative } from 'node:path'
import { makeTable } from './generated-tables'
import { docsFolder, repositoryFolder } from './root'

/**
 * Returns a page's Markdown with what its comments stand for.
 *
 * - `<!-- table: capabilities -->` is a generated table.
 * - `<!-- include: ../SECURITY.md -->` is a file of the repository without its title, and
 *   `<!-- include: ../packages/react/README.md#hooks -->` the part of it between `<!-- #region hooks -->` and `<!-- #endregion hooks -->`.
 */
export function fillPage(markdown: string, page: string): string {
  return markdown
    .replaceAll(/^<!-- table: (\S+) -->$/gm, (_comment, name: string) => makeTable(name))
    .replaceAll(/^<!-- include: ([^#\s]+)(?:#(\S+))? -->$/gm, (_comment, path: string, region?: string) => {
      const file = join(dirname(page), path)
      return moveLinks(readPart(file, region), dirname(file), dirname(page))
    })
}

/** Returns a page as plain Markdown for the readers of `llms.txt`, who see neither front matter nor comments. */
export function readPageText(page: string): string {
  const file = join(docsFolder, page)
  const source = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '')
  return fillPage(source, file)
    .replaceAll(/^<<< (\S+)(?: \[.+\])?$/gm, (_import, path: string) => {
      const code = readFileSync(join(dirname(file), path), 'utf8').trim()
      return `\`\`\`${extname(path).slice(1)}\n// ${basename(path)}\n${code}\n\`\`\``
    })
    .replaceAll(/^<!-- (?:given:|continues|file:).*?-->\n+/gms, '')
    .replaceAll(/<script setup.*?<\/script>\n?/gs, '')
    .replaceAll(/^<(?:LiveDesk|SectionPicture)\b.*?\/>\n?/gms, '')
    .replaceAll(/<SamplePicture\b.*?\/>/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function readPart(file: string, region?: string): string {
  const text = readFileSync(file, 'utf8')
  if (!region) return text.replace(/^# .*\n/, '')
  const pattern = new RegExp(`<!-- #region ${region} -->\n(.*?)<!-- #endregion ${region} -->`, 's')
  const [, part] = pattern.exec(text) ?? []
  if (part === undefined) throw new Error(`${file} has no region "${region}".`)
  return part
}

/** URL under which the registry's pages show the pictures of the READMEs, up to the path in the repository. */
const PICTURES = /https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/main\//g

/** Rewrites the links of a text that moves from one folder to another: those that are relative, and those of pictures. */
function moveLinks(markdown: string, from: string, to: string): string {
  const local = markdown.replaceAll(
    PICTURES,
    () => `${relative(from, repositoryFolder).replaceAll('\\', posix.sep)}/`,
  )
  return local.replaceAll(/\]\((?![a-z]+:|[#/])([^)\s]+)\)/g, (_link, href: string) => {
    const moved = relative(to, join(from, href)).replaceAll('\\', posix.sep)
    return `](${moved.startsWith('.') ? moved : `./${moved}`})`
  })
}
