import { deskbridge } from '@deskbridge/workbench/vite'
import type { Plugin as Vite6Plugin } from './vite-6/node_modules/vite/dist/node/index.js'
import { defineConfig as defineVite6Config } from './vite-6/node_modules/vite/dist/node/index.js'
import type { Plugin as Vite7Plugin } from './vite-7/node_modules/vite/dist/node/index.js'
import { defineConfig as defineVite7Config } from './vite-7/node_modules/vite/dist/node/index.js'
import type { Plugin as Vite8Plugin } from './vite-8/node_modules/vite/dist/node/index.js'
import { defineConfig as defineVite8Config } from './vite-8/node_modules/vite/dist/node/index.js'

// The plugin is a plugin of each version of Vite.
deskbridge() satisfies Vite6Plugin
deskbridge() satisfies Vite7Plugin
deskbridge() satisfies Vite8Plugin
defineVite6Config({ plugins: [deskbridge()] })
defineVite7Config({ plugins: [deskbridge()] })
defineVite8Config({ plugins: [deskbridge()] })

// Each option may be left out.
deskbridge({})
deskbridge({ port: 4747, placement: 'main-menu', name: 'Orders', title: 'Orders', path: 'widget.html' })

// @ts-expect-error The port is a number.
deskbridge({ port: '4747' })
// @ts-expect-error A desk is one that the host can be.
deskbridge({ desk: 'elsewhere' })
// @ts-expect-error There is no such option.
deskbridge({ url: 'http://localhost:5173' })
