import type { Mode, Placement, Theme } from '@deskbridge/core'
import type { Fault } from '@deskbridge/host-emulator/faults'
import type { HostDeskId } from '@deskbridge/host/engine'
import { DEFAULT_PORT } from '../config'
import type { DeskStart } from '../page-control'

/** What the desk shows when a test starts; what is left out is as a usual ticket has it. */
export interface TestScenario {
  /** Name of one of the workbench's scenarios, which the other members add to. */
  name?: string
  /** Number of the open ticket, or `null` for none. */
  ticket?: string | number | null
  /** Color theme. */
  theme?: Theme
  /** Faults that are on. */
  faults?: readonly Fault[]
}

/** Options of the desk, for `use` in a project and for `test.use()`. The id of the desk is `deskId`, because `desk` is the fixture. */
export interface DeskTestOptions {
  /** Id of the desk; default the one that the workbench opens first. */
  deskId: HostDeskId | undefined
  /** Place of the widget in the desk; default beside a ticket. */
  placement: Placement
  /** How the widget is shown on a desk with modes; default in a popup. */
  mode: Mode | undefined
  /** Id of the signed-in user; default the first one. */
  user: string | undefined
  /** What the desk shows when a test starts, or the name of one of the workbench's scenarios. */
  scenario: TestScenario | string | undefined
  /** Title of the section that the desk is configured with; without one the widget has no section. */
  sectionTitle: string | undefined
  /** URL of the widget, which may be relative to `baseURL`; default `/`. */
  widgetUrl: string
  /** URL of the workbench; default that of `deskWebServer()`. */
  workbenchUrl: string
}

/** The options that a test has unless it sets others. */
export const defaultOptions: DeskTestOptions = {
  deskId: undefined,
  placement: 'ticket-sidebar',
  mode: undefined,
  user: undefined,
  scenario: undefined,
  sectionTitle: undefined,
  widgetUrl: '/',
  workbenchUrl: `http://localhost:${DEFAULT_PORT}`,
}

/**
 * Returns what the desk starts with.
 *
 * @throws {Error} When the URL of the widget is not complete.
 */
export function toDeskStart(options: DeskTestOptions, baseUrl: string | undefined): DeskStart {
  const { deskId, placement, mode, user, scenario = {}, sectionTitle, widgetUrl } = options
  if (!URL.canParse(widgetUrl, baseUrl)) {
    throw new Error(
      `The URL of the widget, "${widgetUrl}", is not complete: set baseURL or widgetUrl in "use" of the Playwright configuration.`,
    )
  }
  const { name, ticket, theme, faults } = typeof scenario === 'string' ? { name: scenario } : scenario
  return {
    url: new URL(widgetUrl, baseUrl).href,
    placement,
    sectionTitle,
    desk: deskId,
    mode,
    user,
    preset: name,
    ticket: toTicketNumber(ticket),
    theme,
    faults,
  }
}

/** Returns the number of a ticket as the desk has it. */
export function toTicketNumber<T extends null | undefined>(ticket: string | number | T): string | T {
  return typeof ticket === 'number' ? String(ticket) : ticket
}
