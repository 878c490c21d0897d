import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishedPackages, readManifest, root } from './published-packages'

// The registry shows a README outside of the repository, where a relative address leads nowhere.
const page = readManifest('.').repository?.url.replace(/^git\+|\.git$/g, '') ?? ''
const filesAt = new RegExp(`^${page}/(?:blob|tree)/main/`)
const picturesAt = `${page.replace('//github.com/', '//raw.githubusercontent.com/')}/main/`

describe.each(publishedPackages)('the README of $manifest.name', ({ manifest, readme }) => {
  const prose = readme.replace(/^```.*?^```$/gms, '')
  const pictures = [...prose.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, url]) => url ?? '')
  const links = [...prose.matchAll(/(?<!!)\[(?:[^\]]|\]\()*?\]\(([^)\s]+)\)/g)].map(([, url]) => url ?? '')

  it('shows how the package is installed', () => {
    expect(readme).toMatch(
      new RegExp(String.raw`^(?:npm install|npx|npm create) .*${manifest.name.replace('create-', '')}`, 'm'),
    )
  })

  it('has links that work on any page, to files that exist', () => {
    const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => toFragment(text))
    expect(links.filter((url) => !url.startsWith('https://') && !headings.includes(url))).toEqual([])
    const files = links
      .filter((url) => filesAt.test(url))
      .map((url) => url.replace(filesAt, '').replace(/#.*/, ''))
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('has pictures that the registry can load', () => {
    expect(pictures.filter((url) => !url.startsWith(picturesAt))).toEqual([])
    const files = pictures.map((url) => url.slice(picturesAt.length))
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})

/** Returns the fragment under which the registry links a heading. */
function toFragment(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-')}`
}
