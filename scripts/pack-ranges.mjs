// Makes a package's manifest installable by any client while it is packed: `npm pack` ships package.json as it stands,
// and `workspace:^` means nothing outside this workspace. Run as `prepack` (real) and `postpack` (workspace).

import { readFileSync, writeFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const toRange = process.argv[2] === 'real' ? realRange : () => 'workspace:^'

for (const name of Object.keys(manifest.dependencies ?? {})) {
  if (name.startsWith('@deskbridge/')) manifest.dependencies[name] = toRange(name)
}
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`)

/** @param {string} name */
function realRange(name) {
  const dependency = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  return `^${dependency.version}`
}
