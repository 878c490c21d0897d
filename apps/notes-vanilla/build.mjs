// Puts the page and Deskbridge's script file into dist/, from where any web server can serve them.

import { cp, rm } from 'node:fs/promises'

const page = new URL('src/', import.meta.url)
const script = new URL('dist/deskbridge.global.js', import.meta.resolve('@deskbridge/core/package.json'))
const target = new URL('dist/', import.meta.url)

await rm(target, { recursive: true, force: true })
await cp(page, target, { recursive: true })
await cp(script, new URL('deskbridge.global.js', target))
