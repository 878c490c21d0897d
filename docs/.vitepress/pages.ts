import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme } from 'vitepress'
import { docsFolder } from './root'

/** Files of the repository that a page includes whole, with that page. */
export const includedFiles: ReadonlyMap<string, string> = new Map([
  ['SECURITY.md', 'security.md'],
  ['packages/create-deskbridge/README.md', 'create-deskbridge.md'],
  ['packages/workbench/README.md', 'workbench-command.md'],
])

type Group = DefaultTheme.SidebarItem & { readonly text: string; readonly items: DefaultTheme.SidebarItem[] }

const page = (text: string, link: string): DefaultTheme.SidebarItem => ({ text, link })

/** The pages in their order of reading. */
const written: readonly Group[] = [
  {
    text: 'Start',
    items: [
      page('A widget in a minute', '/'),
      page('Create a project', '/create-deskbridge'),
      page('React', '/guide/react'),
      page('Vue', '/guide/vue'),
      page('Svelte', '/guide/svelte'),
      page('Without a framework', '/guide/plain'),
    ],
  },
  {
    text: 'Guide',
    items: [
      page('The connection', '/guide/connection'),
      page('Tickets', '/guide/tickets'),
      page('User, place and theme', '/guide/context'),
      page('Placements and capabilities', '/guide/placements'),
      page('Sections', '/guide/sections'),
      page('Badge, toasts, text and size', '/guide/actions'),
      page('Errors', '/guide/errors'),
      page('Troubleshooting', '/guide/troubleshooting'),
      page('Limits', '/guide/limits'),
    ],
  },
  {
    text: 'Develop and test',
    items: [
      page('The workbench', '/workbench'),
      page('Its commands', '/workbench-command'),
      page('Testing', '/testing'),
    ],
  },
  {
    text: 'Recipes',
    items: [
      page('Next.js', '/recipes/next'),
      page('Nuxt', '/recipes/nuxt'),
      page('SvelteKit', '/recipes/sveltekit'),
      page('Jest', '/recipes/jest'),
      page('TanStack Query', '/recipes/tanstack-query'),
      page('Pinia', '/recipes/pinia'),
      page('Sign-in', '/recipes/sign-in'),
    ],
  },
  {
    text: 'Into the real desk',
    items: [
      page('Every desk', '/desks'),
      page('Before you publish', '/desks/publish'),
      page('Text HelpDesk', '/desks/text'),
      page('LiveChat Agent App', '/desks/agent-app'),
      page('Zendesk', '/desks/zendesk'),
      page('Chatwoot', '/desks/chatwoot'),
      page('Qiscus Helpdesk Apps', '/desks/qiscus'),
    ],
  },
  {
    text: 'Migrate',
    items: [
      page('From @livechat/helpdesk-sdk', '/drop-in'),
      page('From @livechat/agent-app-sdk', '/agent-app-drop-in'),
      page('From raw postMessage', '/guide/from-post-message'),
    ],
  },
  {
    text: 'For helpdesk makers',
    items: [
      page('Host apps', '/host/'),
      page('Apps that admins manage', '/host/registry'),
      page('Add a desk', '/adding-a-desk'),
    ],
  },
  {
    text: 'How it works',
    items: [
      page('Architecture', '/architecture'),
      page('Security', '/security'),
      page('API reference', '/reference/'),
      page('Protocols', '/protocols/README'),
      page('Text protocol', '/protocols/text'),
      page('LiveChat protocol', '/protocols/agent-app'),
      page('Zendesk protocol', '/protocols/zendesk'),
      page('Chatwoot protocol', '/protocols/chatwoot'),
      page('Qiscus protocol', '/protocols/qiscus'),
    ],
  },
]

const links = new Set(written.flatMap(({ items }) => items.map(({ link }) => link)))

/** Pages that are not in the list, each under its title. */
const others = readdirSync(docsFolder)
  .filter((file) => file.endsWith('.md') && file !== 'index.md' && file !== 'live-widget.md')
  .map((file) => page(readTitle(file), `/${file.replace(/\.md$/, '')}`))
  .filter(({ link }) => !links.has(link))

/** The pages in their order of reading, those that are not in the list last. */
export const groups: readonly Group[] = written.map((group, index) =>
  index === written.length - 1 ? { ...group, items: [...group.items, ...others] } : group,
)

function readTitle(file: string): string {
  return /^# (.+)$/m.exec(readFileSync(join(docsFolder, file), 'utf8'))?.[1] ?? file
}

/** Returns the modules of the API reference, which is generated before the site is built. */
export function referenceGroup(): Group {
  const folder = join(docsFolder, 'reference')
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const modules = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.startsWith('@deskbridge/') && file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
  return {
    text: 'API reference',
    items: modules.sort().map((name) => page(name.replace(/-1$/, ''), `/reference/${name}`)),
  }
}
