import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { filesIn } from '@deskbridge/fixtures/files-in'
import { deskbridge, type DeskbridgeOptions } from '@deskbridge/workbench/vite'
import type { InlineConfig, Plugin, ViteDevServer } from 'vite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadVite, versions } from './versions'

let root = ''
let printed: string[] = []
const cleanups: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  // The plugin does nothing while Vitest runs.
  vi.stubEnv('VITEST', undefined)
  printed = []
  root = await mkdtemp(join(tmpdir(), 'deskbridge-vite-'))
  await mkdir(join(root, 'src'))
  await writeFile(
    join(root, 'index.html'),
    '<title>Orders</title><script type="module" src="/src/main.js"></script>',
  )
  await writeFile(join(root, 'src/main.js'), 'document.body.textContent = import.meta.env.MODE')
})

afterEach(async () => {
  for (const cleanUp of cleanups.splice(0)) await cleanUp()
  await rm(root, { recursive: true })
  vi.unstubAllEnvs()
})

/** Returns a configuration with the plugin, whose output ends up in `printed`. */
function configWith(options: DeskbridgeOptions = {}, more: InlineConfig = {}): InlineConfig {
  const print = (message: string) => void printed.push(stripVTControlCharacters(message))
  return {
    root,
    configFile: false,
    cacheDir: join(root, 'cache'),
    plugins: [deskbridge({ port: 0, ...options })],
    customLogger: {
      info: print,
      warn: print,
      warnOnce: print,
      error: print,
      clearScreen() {},
      hasErrorLogged: () => false,
      hasWarned: false,
    },
    preview: { port: 0 },
    ...more,
    // A watcher may report the files that were written before it.
    server: { port: 0, watch: null, ...more.server },
  }
}

const printedDesks = () => printed.filter((line) => line.includes('Desk:'))

/** Returns the URL of the desk that was printed last. */
function deskUrl(): string {
  return /^ {2}➜ {2}Desk: {4}(http:\/\/localhost:\d+\/)$/.exec(printedDesks().at(-1) ?? '')?.[1] ?? ''
}

/** Returns the apps that a desk opens. */
async function appsOf(desk = deskUrl()): Promise<unknown> {
  return ((await (await fetch(`${desk}config.json`)).json()) as { apps: unknown }).apps
}

const servers = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length

describe.each(versions)('With Vite %d', (version) => {
  test('the version is the one that is meant', async () => {
    expect((await loadVite(version)).version).toMatch(new RegExp(`^${version}\\.`))
  })

  /** Starts the development server and prints its URLs, as `vite` does. */
  async function develop(config: InlineConfig): Promise<ViteDevServer> {
    const { createServer } = await loadVite(version)
    const server = await createServer(config)
    cleanups.push(() => server.close())
    await server.listen()
    server.printUrls()
    return server
  }

  test('the desk is printed below the URLs, and opens the page that Vite serves', async () => {
    const server = await develop(configWith({}, { base: '/widget/' }))
    const [local] = server.resolvedUrls!.local
    expect(local).toMatch(/\/widget\/$/)
    expect(printed.slice(0, 2).map((line) => line.slice(0, 12))).toEqual(['  ➜  Local: ', '  ➜  Network'])
    expect(printed.slice(2)).toEqual([`  ➜  Desk:    ${deskUrl()}`])
    expect(await appsOf()).toMatchObject([{ name: 'Orders', url: local, placement: 'ticket-sidebar' }])
  })

  test('the URLs printed again include the desk', async () => {
    const server = await develop(configWith())
    printed = []
    server.printUrls()
    expect(printed.at(-1)).toBe(`  ➜  Desk:    ${deskUrl()}`)
  })

  test('the desk opens the URL of the host that Vite listens on', async () => {
    const server = await develop(configWith({}, { server: { host: '127.0.0.1' } }))
    expect(await appsOf()).toMatchObject([{ url: server.resolvedUrls!.local[0] }])
  })

  test('closing the server closes the desk', async () => {
    const before = servers()
    const server = await develop(configWith())
    expect(servers()).toBeGreaterThan(before + 1)
    await server.close()
    await vi.waitUntil(() => servers() === before)
    await expect(fetch(deskUrl())).rejects.toThrow('fetch failed')
  })

  test('a restart keeps the desk at its URL, with nothing printed or left open', async () => {
    const server = await develop(configWith())
    const desk = deskUrl()
    const before = servers()
    for (let restarts = 0; restarts < 2; restarts++) {
      await server.restart()
      expect(await appsOf(desk)).toMatchObject([{ name: 'Orders', url: server.resolvedUrls!.local[0] }])
    }
    expect(printedDesks()).toHaveLength(1)
    await vi.waitUntil(() => servers() === before)
    await server.close()
    await expect(fetch(desk)).rejects.toThrow('fetch failed')
  })

  test('a restart keeps the port that the desk got in place of one in use', async () => {
    const other = createHttpServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const server = await develop(configWith({ port }))
    expect(deskUrl()).not.toContain(`:${port}/`)
    await new Promise((resolve) => other.close(resolve))
    await server.restart()
    expect(await appsOf()).toMatchObject([{ name: 'Orders' }])
    expect(printedDesks()).toHaveLength(1)
  })

  test('options that change apply from the restart on', async () => {
    const options = { port: 0, name: 'First' }
    const server = await develop(configWith(options, { plugins: [deskbridge(options)] }))
    options.name = 'Second'
    await server.restart()
    expect(await appsOf()).toMatchObject([{ name: 'Second' }])
  })

  test('a desk that cannot start is a warning, and a restart with valid options prints it', async () => {
    const options = { port: 65_536 }
    const server = await develop(configWith({}, { plugins: [deskbridge(options)] }))
    expect(printed.at(0)).toBe(
      'The desk did not start: Invalid port "65536": pass an integer from 0 to 65535.',
    )
    expect((await fetch(server.resolvedUrls!.local[0]!)).status).toBe(200)
    expect(printedDesks()).toEqual([])
    options.port = 0
    await server.restart()
    expect(await appsOf()).toMatchObject([{ name: 'Orders' }])
  })

  test('a restart that fails leaves the desk open', async () => {
    let starts = 0
    const unreliable: Plugin = {
      name: 'unreliable',
      configureServer() {
        if (starts++ > 0) throw new Error('out of order')
      },
    }
    const before = servers()
    const server = await develop(configWith({}, { plugins: [deskbridge({ port: 0 }), unreliable] }))
    await server.restart()
    expect(printed.join()).toContain('out of order')
    expect(await appsOf()).toMatchObject([{ name: 'Orders' }])
    await server.close()
    await vi.waitUntil(() => servers() === before)
  })

  test('middleware mode, where Vite has no URL, opens no desk and says so once', async () => {
    const { createServer } = await loadVite(version)
    const config = configWith({}, { server: { middlewareMode: true, ws: false } })
    for (let time = 0; time < 2; time++) {
      const server = await createServer(config)
      cleanups.push(() => server.close())
    }
    expect(printed).toEqual([
      'No desk is opened for Vite in middleware mode: run "npx @deskbridge/workbench" with the URL of the page.',
    ])
  })

  test('Vitest opens no desk', async () => {
    vi.stubEnv('VITEST', 'true')
    await develop(configWith())
    expect(printed.join()).toContain('Local:')
    expect(printedDesks()).toEqual([])
  })

  test('vite preview opens the built page in a desk, and closes it', async () => {
    const { build, preview } = await loadVite(version)
    const before = servers()
    await build(configWith({}, { logLevel: 'warn' }))
    const server = await preview(configWith())
    server.printUrls()
    await vi.waitUntil(() => printedDesks().length > 0)
    expect(printed.at(-1)).toBe(`  ➜  Desk:    ${deskUrl()}`)
    expect(await appsOf()).toMatchObject([{ name: 'Orders', url: server.resolvedUrls!.local[0] }])
    await server.close()
    await vi.waitUntil(() => servers() === before)
  })

  test('a build is the same, byte for byte, with and without the plugin', async () => {
    const { build } = await loadVite(version)
    const buildWith = async (plugins: InlineConfig['plugins'], outDir: string) => {
      const options = { outDir, sourcemap: true, manifest: true }
      await build(configWith({}, { plugins, logLevel: 'warn', build: options }))
      return filesIn(join(root, outDir))
    }
    const withPlugin = await buildWith([deskbridge()], 'with')
    expect([...withPlugin.keys()]).toContain('index.html')
    expect(withPlugin).toEqual(await buildWith([], 'without'))
    expect(printedDesks()).toEqual([])
  })
})
