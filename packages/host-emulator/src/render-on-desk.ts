import { createWidget, type Widget, type WidgetOptions } from '@deskbridge/core'
import { allDesks } from '@deskbridge/core/internal'
import type { Emulator } from './emulator'
import type { Scenario } from './scenario'
import { openDesk, type DeskHooks } from './setup-desk'

/** The desk that a rendered widget is on, and the options of the widget. */
export interface WidgetScenario extends Scenario {
  /** Options of the widget; by default it speaks every desk, and is configured for the scenario's placement. */
  widget?: Omit<WidgetOptions, 'link'>
}

/** A widget with the desk that it is on. */
export interface WidgetOnDesk {
  /** The desk. */
  readonly desk: Emulator
  /** The widget, which connects when it is retained. */
  readonly widget: Widget
}

/** Creates a widget on a desk for a framework's `renderWidget`; the desk unmounts what the framework has rendered before it ends. */
export function openWidgetOnDesk(
  scenario: WidgetScenario,
  hooks: Pick<DeskHooks, 'around'> & Required<Pick<DeskHooks, 'onEnd'>>,
): WidgetOnDesk {
  const { widget: options, placement = scenario.app?.placement, ...others } = scenario
  const where = placement ? { placement } : {}
  const all = allDesks(where)
  // Two desks may have the same messages: the one that the scenario names is asked first.
  const desks = [
    ...all.filter(({ id }) => id === scenario.desk),
    ...all.filter(({ id }) => id !== scenario.desk),
  ]
  const widget = createWidget({ ...options, desks: options?.desks ?? desks })
  const desk = openDesk(
    { ...others, ...where },
    {
      ...hooks,
      onEnd() {
        // As when a page is unloaded, its requests end with it and do not reject because the widget was closed.
        widget.retain()
        hooks.onEnd()
      },
    },
  )
  return { desk, widget }
}
