// Makes a package's manifest installable by any client while it is packed: `npm pack` ships package.json unchanged, and
// `workspace:^` or `catalog:` mean nothing outside of this workspace. Adds the license as well. Run as `prepack`
// (real) and `postpack` (workspace).

import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const isPacking = process.argv[2] === 'real'
const toRange = isPacking ? realRange : workspaceRange

// The packages share what core and host keep internal, so that only one and the same version fits.
for (const name of Object.keys(manifest.dependencies ?? {})) manifest.dependencies[name] = toRange(name, '')
// Third-party peer dependencies already have real ranges.
for (const name of Object.keys(manifest.peerDependencies ?? {}).filter(isOwn)) {
  manifest.peerDependencies[name] = toRange(name, '^')
}
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
if (isPacking) copyFileSync('../../LICENSE', 'LICENSE')
else rmSync('LICENSE', { force: true })

/** @param {string} name */
function isOwn(name) {
  return name.startsWith('@deskbridge/')
}

/**
 * @param {string} name
 * @param {'' | '^'} own
 */
function realRange(name, own) {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  return isOwn(name) ? own + version : version
}

/**
 * @param {string} name
 * @param {'' | '^'} own
 */
function workspaceRange(name, own) {
  return isOwn(name) ? `workspace:${own || '*'}` : 'catalog:'
}
