import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import type { WidgetOptions } from '../cli-options'
import { CONFIG_PATH, type AppConfig, type WorkbenchConfig } from '../config'
import { openingStateOf } from '../opening-state'
import { PROBE_PATH } from '../probe'
import type { Certificate } from './certificate'
import { listenOnLoopback } from './listen-on-loopback'
import type { SampleApp } from './sample-apps'
import { serveBuiltPage, serveFolder } from './serve-folder'
import { serveProbe } from './serve-probe'
import { startViteProject } from './vite-project'
import { toDistinctNames, toWidgetConfig } from './widget-config'
import type { WidgetSource } from './widget-source'

/** Options of {@link startWorkbench}. */
export interface StartOptions {
  /** Preferred port of the page; everything else is served on the following ports. */
  readonly port: number
  /** Folder that contains the built page, under `ui`, and the built apps. */
  readonly folder: string
  /** Widgets to open, before the samples. */
  readonly widgets?: readonly WidgetSource[]
  /** Options of every widget. */
  readonly widget?: WidgetOptions
  /** Sample apps to serve and to open. */
  readonly samples?: readonly SampleApp[]
  /** The desk to open first. */
  readonly desk?: WorkbenchConfig['desk']
  /** Certificate for serving everything over HTTPS. */
  readonly certificate?: Certificate
}

/** A workbench that runs until it is closed. */
export interface RunningWorkbench {
  /** URL of the page. */
  readonly pageUrl: string
  /** URLs of everything that is served or opened, by name, starting with the page. */
  readonly urls: ReadonlyMap<string, string>
  /** Messages about ports that were in use. */
  readonly notices: readonly string[]
  /** Stops serving. */
  close(): Promise<void>
}

/**
 * Serves the page, the apps and their endpoints, each from a separate origin.
 *
 * @throws {Error} When no port is free, or a project does not start.
 */
export async function startWorkbench(options: StartOptions): Promise<RunningWorkbench> {
  const { folder, widgets = [], samples = [], desk } = options
  const origins = new Origins(options)
  const known: { config?: WorkbenchConfig } = {}
  try {
    const pageUrl = await origins.serve(
      'Workbench',
      servePage(join(folder, 'ui'), () => known.config),
    )
    const opened = await Promise.all(await openWidgets(widgets, origins, options))
    const sampleConfigs: AppConfig[] = []
    for (const sample of samples) sampleConfigs.push(await openSample(sample, origins, folder))
    const apps = toDistinctNames([...opened, ...sampleConfigs])
    const urls = new Map([['Workbench', pageUrl]])
    for (const { name, url } of apps.slice(0, opened.length)) urls.set(name, url)
    for (const [name, url] of origins.urls) urls.set(name, url)
    known.config = { apps, ...(desk && { desk }) }
    return { pageUrl, urls, notices: origins.notices, close: () => origins.close() }
  } catch (error) {
    await origins.close()
    throw error
  }
}

/** The servers of a workbench, each on a port of its own. */
class Origins {
  /** URLs that are worth printing, by name. */
  readonly urls = new Map<string, string>()
  /** Messages about ports that were in use. */
  readonly notices: string[] = []
  readonly #closers: (() => Promise<void>)[] = []
  readonly #certificate: Certificate | undefined
  #nextPort: number

  constructor({ port, certificate }: StartOptions) {
    this.#nextPort = port
    this.#certificate = certificate
  }

  /** Serves on the next free port, and returns the origin. */
  async serve(name: string, handler: RequestListener, isPrinted = true): Promise<string> {
    const preferred = this.#nextPort
    const server = await listenOnLoopback(handler, preferred, this.#certificate)
    this.#closers.push(server.close)
    if (isPrinted) this.urls.set(name, server.origin)
    if (preferred !== 0) {
      this.#nextPort = server.port + 1
      if (preferred !== server.port)
        this.notices.push(`Port ${preferred} is in use: ${name} uses port ${server.port} instead.`)
    }
    return server.origin
  }

  /** Starts the development server of a project, on the port that the project asks for. */
  async startProject(folder: string): Promise<URL> {
    const { url, close } = await startViteProject(folder, this.#certificate)
    this.#closers.push(close)
    return url
  }

  /** Stops all servers. */
  async close(): Promise<void> {
    await Promise.all(this.#closers.map((close) => close()))
  }
}

/** Serves the widgets one after the other, so that their ports are in order; their titles are read at the same time. */
async function openWidgets(
  widgets: readonly WidgetSource[],
  origins: Origins,
  { widget = { placement: 'ticket-sidebar' } }: StartOptions,
): Promise<Promise<AppConfig>[]> {
  const urls: URL[] = []
  for (const source of widgets) urls.push(await serveWidget(source, origins))
  return widgets.map((source, index) => toWidgetConfig(source, urls[index]!, widget))
}

async function serveWidget(source: WidgetSource, origins: Origins): Promise<URL> {
  switch (source.kind) {
    case 'page':
    case 'vite-server':
      return source.url
    case 'files': {
      const origin = await origins.serve(source.folder, serveFolder(source.folder), false)
      return new URL(encodeURIComponent(source.file), origin)
    }
    case 'vite-project':
      return origins.startProject(source.folder)
  }
}

/** Serves a sample and describes it as a helpdesk administrator would: its section has the title of the opening state. */
async function openSample(sample: SampleApp, origins: Origins, folder: string): Promise<AppConfig> {
  const { id, name, placement, endpoint, query = {} } = sample
  const url = new URL(await origins.serve(`${name} app`, serveFolder(join(folder, sample.folder))))
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  if (endpoint)
    url.searchParams.set(endpoint.parameter, await origins.serve(endpoint.name, endpoint.createHandler()))
  return { id, name, placement, url: url.href, openingState: openingStateOf(name) }
}

function servePage(folder: string, config: () => WorkbenchConfig | undefined): RequestListener {
  const serveFiles = serveBuiltPage(folder)
  return (request, response) => {
    const { url = '' } = request
    if (url.split('?')[0] === PROBE_PATH) return serveProbe(request, response)
    if (url !== CONFIG_PATH) return serveFiles(request, response)
    const known = config()
    // The page is served a moment before the apps have their URLs.
    response.writeHead(known ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(known ?? null))
  }
}
