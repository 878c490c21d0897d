import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { getCertificate } from '../../src/server/certificate'
import { fetchPage } from '../../src/server/fetch-page'
import { isLoopback } from '../../src/server/loopback-host'
import { startViteProject } from '../../src/server/vite-project'
import { deskbridge } from '../../src/vite/plugin'

let folder = ''

/** Creates a Vite project, with the Vite of this repository as its own. */
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'workbench-vite-')))
  const vite = dirname(fileURLToPath(import.meta.resolve('vite/package.json')))
  await mkdir(join(folder, 'node_modules'))
  await symlink(vite, join(folder, 'node_modules/vite'), 'junction')
  await writeFile(join(folder, 'index.html'), '<title>Fresh project</title>')
})

afterEach(async () => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const countServers = () =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'TCPServerWrap').length

const configure = (config: object) =>
  writeFile(join(folder, 'vite.config.mjs'), `export default ${JSON.stringify(config)}`)

test('A project is served with its own configuration, but on this machine only and without a browser', async () => {
  await configure({ base: '/widget/', server: { host: true, open: true, strictPort: true } })
  const { url, close } = await startViteProject(folder)
  expect(isLoopback(url.hostname)).toBe(true)
  expect(url.pathname).toBe('/widget/')
  expect(await fetchPage(url)).toMatchObject({ status: 200, title: 'Fresh project' })
  await close()
  expect(await fetchPage(url)).toMatchObject({ kind: 'failed' })
})

test('Two projects that ask for the same port get different ones', async () => {
  await configure({ server: { strictPort: true } })
  const first = await startViteProject(folder)
  const second = await startViteProject(folder)
  expect(second.url.port).not.toBe(first.url.port)
  await Promise.all([first.close(), second.close()])
})

test('With a certificate a project is served over HTTPS', async () => {
  const { url, close } = await startViteProject(folder, await getCertificate(folder))
  expect(url.protocol).toBe('https:')
  expect(await fetchPage(url)).toMatchObject({ title: 'Fresh project' })
  await close()
})

test('A project that has the plugin gets no desk of its own', async () => {
  vi.stubEnv('VITEST', undefined)
  const started = vi.fn<() => void>()
  const plugin = deskbridge({ port: 0 })
  vi.stubGlobal('plugins', [plugin, { name: 'witness', configureServer: started }])
  await writeFile(join(folder, 'vite.config.mjs'), 'export default { plugins: globalThis.plugins }')
  const before = countServers()
  const { close } = await startViteProject(folder)
  expect(started).toHaveBeenCalledOnce()
  expect(countServers()).toBe(before + 1)
  await close()
})

test('A project whose configuration is wrong is an error with its folder and the reason', async () => {
  await writeFile(join(folder, 'vite.config.mjs'), 'throw new Error("no such plugin")')
  await expect(startViteProject(folder)).rejects.toThrow(
    `The Vite project in ${folder} does not start: no such plugin`,
  )
})
