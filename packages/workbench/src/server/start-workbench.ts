import { join } from 'node:path'
import type { WidgetOptions } from '../cli-options'
import { DEFAULT_PORT, type AppConfig, type WorkbenchConfig } from '../config'
import { emptyConfiguration } from '../configuration/load-configuration'
import type { Configuration } from '../configuration/open-configuration'
import { openingStateOf } from '../opening-state'
import type { Certificate } from './certificate'
import { ConfiguredApps } from './configured-apps'
import { Origins } from './origins'
import { PublishedConfiguration } from './published-configuration'
import type { SampleApp } from './sample-apps'
import { serveFolder } from './serve-folder'
import { ServedPage } from './serve-page'
import { toDistinctNames, toWidgetConfig } from './widget-config'
import type { WidgetSource } from './widget-source'

/** Options of {@link startWorkbench}. */
export interface StartOptions {
  /** Preferred port of the page, on whose following ones the rest is served; default that of the configuration, or 4747. */
  readonly port?: number
  /** Folder that contains the built page, under `ui`, and the built apps. */
  readonly folder: string
  /** Widgets to open, before the samples. */
  readonly widgets?: readonly WidgetSource[]
  /** Options of every widget. */
  readonly widget?: WidgetOptions
  /** Sample apps to serve and to open. */
  readonly samples?: readonly SampleApp[]
  /** The desk to open first; default that of the configuration. */
  readonly desk?: WorkbenchConfig['desk']
  /** Configuration of the user, which is followed, and closed with the workbench. */
  readonly configuration?: Configuration
  /** Whether the apps of the configuration are opened; default true. */
  readonly opensConfiguredApps?: boolean
  /** Called with what a person should know while the workbench runs, such as a mistake in the configuration. */
  readonly report?: (message: string) => void
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
 * @throws {Error} When no port is free, a project does not start, or an app of the configuration cannot be served.
 */
export async function startWorkbench(options: StartOptions): Promise<RunningWorkbench> {
  const { folder, widgets = [], samples = [], configuration } = options
  const initial = configuration?.initial ?? emptyConfiguration
  const origins = new Origins(options.port ?? initial.port ?? DEFAULT_PORT, options.certificate)
  const page = new ServedPage(join(folder, 'ui'))
  const close = async () => {
    configuration?.close()
    page.close()
    await origins.close()
  }
  try {
    const pageUrl = await origins.serve('Workbench', page.serve)
    const opened = await Promise.all(await openWidgets(widgets, origins, options))
    const configured = new ConfiguredApps(origins, options.opensConfiguredApps)
    const configuredApps = await configured.update(initial.apps)
    const sampleConfigs: AppConfig[] = []
    for (const sample of samples) sampleConfigs.push(await openSample(sample, origins, folder))
    const toApps = (apps: readonly AppConfig[]) => toDistinctApps(apps, opened, sampleConfigs)
    const apps = toApps(configuredApps)
    const urls = new Map([['Workbench', pageUrl]])
    const sampleUrls = new Set(sampleConfigs.map(({ url }) => url))
    for (const { name, url } of apps) if (!sampleUrls.has(url)) urls.set(name, url)
    for (const [name, url] of origins.urls) urls.set(name, url)
    new PublishedConfiguration(page, configured, toApps, options).publish(initial, apps)
    return { pageUrl, urls, notices: origins.notices, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Returns all apps: an app of the configuration counts instead of others with its id. */
function toDistinctApps(
  configured: readonly AppConfig[],
  opened: readonly AppConfig[],
  samples: readonly AppConfig[],
): AppConfig[] {
  const ids = new Set(configured.map(({ id }) => id))
  const isOther = ({ id }: AppConfig) => !ids.has(id)
  return toDistinctNames([...opened.filter(isOther), ...configured, ...samples.filter(isOther)])
}

/** Serves the widgets one after the other, so that their ports are in order; their titles are read at the same time. */
async function openWidgets(
  widgets: readonly WidgetSource[],
  origins: Origins,
  { widget = { placement: 'ticket-sidebar' } }: StartOptions,
): Promise<Promise<AppConfig>[]> {
  const urls: URL[] = []
  for (const source of widgets) urls.push((await origins.serveWidget(source)).url)
  return widgets.map((source, index) => toWidgetConfig(source, urls[index]!, widget))
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
