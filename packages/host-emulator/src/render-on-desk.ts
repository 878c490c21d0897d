import { createWidget, qiscusDesk, textDesk, type Widget, type WidgetOptions } from '@deskbridge/core'
import type { Emulator } from './emulator'
import type { Scenario } from './scenario'
import { openDesk, type DeskHooks } from './setup-desk'

/** Says what a rendered widget finds, and how it is made. */
export interface WidgetScenario extends Scenario {
  /** Are the options of the widget; by default it speaks every desk, and is configured for the scenario's placement. */
  widget?: Omit<WidgetOptions, 'link'>
}

/** Is a widget with the desk that it is on. */
export interface WidgetOnDesk {
  /** Is the desk. */
  readonly desk: Emulator
  /** Is the widget, which connects when something holds it. */
  readonly widget: Widget
}

/** Puts a widget on a desk for a framework's `renderWidget`; the desk ends what the framework has drawn before it ends itself. */
export function openWidgetOnDesk(
  scenario: WidgetScenario,
  hooks: Pick<DeskHooks, 'around'> & Required<Pick<DeskHooks, 'onEnd'>>,
): WidgetOnDesk {
  const { widget: options, placement = scenario.app?.placement, ...rest } = scenario
  const where = placement ? { placement } : {}
  const widget = createWidget({ desks: [textDesk(where), qiscusDesk(where)], ...options })
  const desk = openDesk(
    { ...rest, ...where },
    {
      ...hooks,
      onEnd() {
        // A page that goes takes along what it has asked for: nobody is told that it was closed.
        widget.retain()
        hooks.onEnd()
      },
    },
  )
  return { desk, widget }
}
