import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'

/** Adds to each picture `…-light.png` the one for the dark theme, if there is one; the style shows one of the two. */
export function showByTheme(md: MarkdownRenderer): void {
  md.core.ruler.after('inline', 'show-by-theme', ({ tokens, env, Token }) => {
    const { path: page } = env as MarkdownEnv
    for (const token of page ? tokens : []) {
      token.children =
        token.children?.flatMap((image) => {
          const light = image.type === 'image' ? image.attrGet('src') : null
          const dark = light?.replace(/-light\.png$/, '-dark.png')
          if (!dark || dark === light || !existsSync(join(dirname(page!), dark))) return [image]
          const other = Object.assign(new Token('image', 'img', 0), {
            attrs: image.attrs?.map(([name, value]) => [name, name === 'src' ? dark : value]),
            children: image.children,
            content: image.content,
          })
          image.attrJoin('class', 'only-light')
          other.attrJoin('class', 'only-dark')
          return [image, other]
        }) ?? null
    }
  })
}
