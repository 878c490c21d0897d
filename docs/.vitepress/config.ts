import { defineConfig, type MarkdownEnv } from 'vitepress'
import { checkAnchors } from './check-anchors'
import { linkToRepository } from './link-rule'
import { fillPage } from './page-text'
import { groups, referenceGroup } from './pages'
import { showByTheme } from './theme-images'
import { writeLlmsText } from './write-llms-text'

export default defineConfig({
  title: 'Deskbridge',
  description: 'One API for helpdesk widgets on several desks, and a host for all of those widgets.',
  lang: 'en',
  srcExclude: ['**/node_modules/**'],
  cacheDir: 'node_modules/.cache/vitepress',
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      md.core.ruler.before('normalize', 'fill-page', (state) => {
        const { path } = state.env as MarkdownEnv
        if (path) state.src = fillPage(state.src, path)
      })
      linkToRepository(md)
      showByTheme(md)
    },
  },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/connection' },
      { text: 'Testing', link: '/testing' },
      { text: 'Host apps', link: '/host/' },
      { text: 'API', link: '/reference/' },
    ],
    sidebar: { '/': [...groups], '/reference/': [referenceGroup()] },
    outline: [2, 3],
    search: { provider: 'local' },
    externalLinkIcon: false,
  },
  vite: { build: { chunkSizeWarningLimit: 2_000 } },
  buildEnd(site) {
    checkAnchors(site)
    writeLlmsText(site)
  },
})
