import { createWritable, type Readable } from '@deskbridge/core'
import type { AppConfig } from '../../config'
import { openingStateOf } from '../../opening-state'
import type { WidgetConfig } from '../apps/widget-config'
import { follow } from './follow'
import type { OpenedApp } from './opened-app'
import type { Scenario, ScenarioStore } from './scenario'

/** The apps of the desk: those of the server, then the widgets that the user has opened. */
export interface Apps {
  /** The apps, in display order. */
  readonly all: Readable<readonly OpenedApp[]>
  /** Opens a widget as the last one, or in the place of the one with the same id. */
  openWidget(widget: WidgetConfig): void
  /** Closes a widget that the user has opened. */
  closeWidget(id: string): void
  /** Returns whether the user has opened the app, so that it can be closed. */
  isWidget(id: string): boolean
}

/** Creates the apps; each is created by `createApp` once, and again when its configuration changes. */
export function createApps(
  served: Readable<readonly AppConfig[]>,
  scenario: Pick<ScenarioStore, keyof Readable<Scenario> | 'change'>,
  createApp: (config: AppConfig) => OpenedApp,
): Apps {
  const opened = new Map<string, OpenedApp>()
  const all = createWritable<readonly OpenedApp[]>([])
  const widgets = () => scenario.get().widgets

  const update = () => {
    // A configuration that comes from the browser's history or the server is an equal object, not the same one.
    const configs = [...served.get(), ...widgets().map(toConfig)]
    const listed = new Map(configs.map((config) => [JSON.stringify(config), config]))
    for (const key of opened.keys()) if (!listed.has(key)) opened.delete(key)
    for (const [key, config] of listed) if (!opened.has(key)) opened.set(key, createApp(config))
    const next = [...listed.keys()].map((key) => opened.get(key)!)
    const isSame = next.length === all.get().length && next.every((app, index) => app === all.get()[index])
    if (!isSame) all.set(next)
  }
  served.subscribe(update)
  follow(scenario, update)
  return {
    all,
    openWidget(widget) {
      const isOpen = widgets().some(({ id }) => id === widget.id)
      // In its place, since a frame that is moved in the page loads again.
      const replaced = widgets().map((other) => (other.id === widget.id ? widget : other))
      scenario.change({ widgets: isOpen ? replaced : [...replaced, widget] })
    },
    closeWidget: (id) => scenario.change({ widgets: widgets().filter((widget) => widget.id !== id) }),
    isWidget: (id) => widgets().some((widget) => widget.id === id),
  }
}

function toConfig({ sectionTitle, ...config }: WidgetConfig): AppConfig {
  return sectionTitle === undefined ? config : { ...config, openingState: openingStateOf(sectionTitle) }
}
