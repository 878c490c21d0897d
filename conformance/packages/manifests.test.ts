import * as host from '@deskbridge/host'
import { hostDeskIds } from '@deskbridge/host/engine'
import { describe, expect, it } from 'vitest'
import { publishedPackages, readManifest } from './published-packages'

// The address of the project stands in the manifest of the root; the registry's page of a package links to what is derived from it.
const { repository, engines } = readManifest('.')
const page = repository?.url.replace(/^git\+|\.git$/g, '')

describe.each(publishedPackages)('the manifest of $manifest.name', ({ folder, manifest }) => {
  it('has the addresses of the project', () => {
    expect(page).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+$/)
    expect(manifest).toMatchObject({
      repository: { ...repository, directory: folder },
      homepage: `${page}/tree/main/${folder}#readme`,
      bugs: `${page}/issues`,
    })
  })

  it('has keywords by which the package is found', () => {
    expect(manifest.keywords).toEqual(expect.arrayContaining(['helpdesk', 'widget', 'deskbridge']))
    expect(new Set(manifest.keywords).size).toBe(manifest.keywords?.length)
  })

  it('has the license, engine and access of every other', () => {
    expect(manifest).toMatchObject({ license: 'MIT', engines, publishConfig: { access: 'public' } })
  })

  it('exports its own manifest', () => {
    expect(manifest.exports).toMatchObject({ './package.json': './package.json' })
  })
})

describe.each(hostDeskIds)('the desk %s', (id) => {
  it('can be imported alone, on both sides', () => {
    const { exports: ofCore } = readManifest('packages/core')
    const { exports: ofHost } = readManifest('packages/host')
    expect(ofCore).toHaveProperty([`./desks/${id}`])
    // Every host has these two, so they are exported beside `createHost()`.
    if (`${id}Host` in host) return
    expect(ofHost).toHaveProperty([`./desks/${id}`])
  })
})
