import { describe, expect, it } from 'vitest'
import { embeddedPeers } from './embedded-packages'
import { publishedPackages } from './published-packages'

const embedded = publishedPackages.filter(({ folder }) => folder.replace('packages/', '') in embeddedPeers)

it('every package that runs in an application or a helpdesk is checked', () => {
  expect(embedded.map(({ manifest }) => manifest.name).sort()).toEqual(
    Object.keys(embeddedPeers)
      .map((name) => `@deskbridge/${name}`)
      .sort(),
  )
})

describe.each(embedded)('$manifest.name', ({ folder, manifest }) => {
  const name = folder.replace('packages/', '')
  const allowed = [...(name === 'core' ? [] : ['@deskbridge/core']), ...embeddedPeers[name]!]

  it('depends on core and its framework alone, and bundles or runs nothing else', () => {
    const { dependencies = {}, peerDependencies = {}, ...others } = manifest
    expect(Object.keys({ ...dependencies, ...peerDependencies }).sort()).toEqual([...allowed].sort())
    expect(Object.keys(dependencies)).toEqual(name === 'core' ? [] : ['@deskbridge/core'])
    for (const kind of ['optionalDependencies', 'bundledDependencies', 'bundleDependencies'])
      expect(others).not.toHaveProperty(kind)
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare']
    expect(Object.keys(manifest.scripts ?? {}).filter((script) => hooks.includes(script))).toEqual([])
  })
})
