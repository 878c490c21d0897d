// Copies the page and Deskbridge's script file to dist/, which any web server can serve.

import { cp, rm } from 'node:fs/promises'

const page = new URL('src/', import.meta.url)
const script = new URL('dist/deskbridge.global.js', import.meta.resolve('@deskbridge/core/package.json'))
const target = new URL('dist/', import.meta.url)

await rm(target, { recursive: true, force: true })
await cp(page, target, { recursive: true })
await cp(script, new URL('deskbridge.global.js', target))
