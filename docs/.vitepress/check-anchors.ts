import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteConfig } from 'vitepress'

/** Fails the build when a link leads to an anchor that its page does not have; VitePress checks only the pages. */
export function checkAnchors({ outDir }: SiteConfig): void {
  const pages = new Map<string, string>()
  for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.html'))
      pages.set(`/${file.replaceAll('\\', '/')}`, readFileSync(join(outDir, file), 'utf8'))
  }
  const dead: string[] = []
  for (const [page, html] of pages) {
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]*#[^"]+)"/g)) {
      const target = new URL(href, `https://site.invalid${page}`)
      if (target.host !== 'site.invalid') continue
      const path = decodeURIComponent(target.pathname).replace(/\/$/, '/index.html')
      const id = decodeURIComponent(target.hash.slice(1))
      if (pages.get(path)?.includes(`id="${id}"`) === false) dead.push(`${page}: ${href}`)
    }
  }
  if (dead.length > 0) throw new Error(`${dead.length} dead anchors:\n${dead.join('\n')}`)
}
