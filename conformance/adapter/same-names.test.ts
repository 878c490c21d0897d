import * as core from '@deskbridge/core'
import * as react from '@deskbridge/react'
import * as svelte from '@deskbridge/svelte'
import * as vue from '@deskbridge/vue'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Names that differ by framework, and exports that only one framework has. */
const adapters = [
  {
    name: 'react',
    exports: react,
    provider: 'widget-provider',
    provides: ['WidgetProvider'],
    alone: { files: ['use-suspense-ticket'], exports: ['useSuspenseTicket'] },
  },
  {
    name: 'vue',
    exports: vue,
    provider: 'widget-plugin',
    provides: ['widgetPlugin', 'provideWidget'],
    alone: { files: [], exports: [] },
  },
  {
    name: 'svelte',
    exports: svelte,
    provider: 'widget-context',
    provides: ['setWidget'],
    alone: { files: [], exports: ['useAutoResizer'] },
  },
] as const

const sharedFiles = [
  'index',
  'use-auto-resize',
  'use-held',
  'use-readable',
  'use-slices',
  'use-ticket',
  'use-ticket-state',
  'use-widget-event',
]
const sharedExports = [
  'useAppContext',
  'useAutoResize',
  'useBadge',
  'useCan',
  'useConnectionStatus',
  'useReadable',
  'useSection',
  'useTheme',
  'useTicket',
  'useTicketState',
  'useUser',
  'useWidget',
  'useWidgetError',
  'useWidgetEvent',
  'useWidgetState',
]

describe.each(adapters)('$name', ({ name, exports, provider, provides, alone }) => {
  it('has the same files as every adapter', async () => {
    const files = await readdir(join(import.meta.dirname, '../../packages', name, 'src'))
    const stems = files.map((file) => file.replace(/\.tsx?$/, ''))
    expect(stems.sort()).toEqual([...sharedFiles, provider, ...alone.files].sort())
  })

  it('exports the same names as every adapter, and everything from core', () => {
    const own = Object.keys(exports).filter((exported) => !(exported in core))
    expect(own.sort()).toEqual([...sharedExports, ...provides, ...alone.exports].sort())
    expect(Object.keys(exports)).toEqual(expect.arrayContaining(Object.keys(core)))
  })
})
