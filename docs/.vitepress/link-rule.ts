import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { includedFiles } from './pages'
import { repositoryFolder } from './root'

const manifest = readFileSync(join(repositoryFolder, 'packages/core/package.json'), 'utf8')
const { repository } = JSON.parse(manifest) as { repository?: { url: string } }

/** URL of the repository's files, where the packages name a repository. */
const filesUrl = repository && `${repository.url.replace(/^git\+/, '').replace(/\.git$/, '')}/blob/HEAD`

/**
 * Lets pages link to any file of the repository: to the page that shows it, or else to the repository.
 *
 * Until the packages name a repository, such a link is plain text. A link to a file that does not exist is an error.
 */
export function linkToRepository(md: MarkdownRenderer): void {
  md.core.ruler.after('inline', 'link-to-repository', ({ tokens, env }) => {
    const { path: page } = env as MarkdownEnv
    for (const token of page ? tokens : []) {
      let isPlain = false
      token.children =
        token.children?.filter((child) => {
          if (child.type === 'link_close' && isPlain) return (isPlain = false)
          const href = child.type === 'link_open' ? child.attrGet('href') : null
          if (!href || /^([a-z]+:|[#/])/.test(href)) return true
          const url = toSiteUrl(href, page!)
          isPlain = url === null
          if (url) child.attrSet('href', url)
          return !isPlain
        }) ?? null
    }
  })
}

/** Returns where a relative link of a page leads on the site; `null` for a file that is nowhere on it. */
function toSiteUrl(href: string, page: string): string | null {
  const [path = '', anchor] = href.split('#')
  const found = join(dirname(page), path)
  const isFolder = existsSync(found) && statSync(found).isDirectory()
  const file = relative(repositoryFolder, found).replaceAll('\\', '/')
  const hash = anchor === undefined ? '' : `#${anchor}`
  // VitePress reports a dead link to one of its own pages.
  if (file.startsWith('docs/')) return `/${file.slice('docs/'.length)}${isFolder ? '/README.md' : ''}${hash}`
  if (!existsSync(found)) throw new Error(`${page} links to ${href}, which does not exist.`)
  const shownBy = includedFiles.get(file)
  if (shownBy) return `/${shownBy}${hash}`
  return filesUrl ? `${filesUrl}/${file}${hash}` : null
}
