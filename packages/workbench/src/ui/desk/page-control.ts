import { modes, type Action } from '@deskbridge/core/internal'
import { mergeDeep } from '@deskbridge/host-emulator/examples'
import { checkFault, type Fault } from '@deskbridge/host-emulator/faults'
import {
  PAGE_CONTROL,
  type DeskMessage,
  type DeskStart,
  type DeskState,
  type PageControl,
} from '../../page-control'
import { hasOwnPage } from '../../placements'
import { toWidget } from '../apps/to-widget'
import type { WidgetConfig } from '../apps/widget-config'
import { isSameJson } from '../editor/json-text'
import { writeTrace } from '../traffic/trace-file'
import type { Message, Row } from '../traffic/message'
import type { Desk } from './desk'
import { deskIds, deskLook } from './desks'
import type { OpenedApp } from './opened-app'
import type { Preset } from './presets'
import { noTicket, ticketsView, type Scenario } from './scenario'

/** How many of the latest actions are kept. */
const maxActions = 5000

/** Offers the control of a desk to tests, which find it by {@link PAGE_CONTROL}. */
export function offerPageControl(desk: Desk): void {
  Object.assign(globalThis, { [PAGE_CONTROL]: createPageControl(desk) })
}

function createPageControl(desk: Desk): PageControl {
  const actions: { readonly action: Action; readonly appId: string }[] = []
  desk.onAction((action, appId) => {
    actions.push({ action, appId })
    if (actions.length > maxActions) actions.shift()
  })
  return {
    ...createWidgetControl(desk),
    ...createDeskControl(desk),
    ...createFaultControl(desk),
    actions: (id) => actions.filter(({ appId }) => appId === id).map(({ action }) => action),
    messages: (name) => desk.messages.recorded().flatMap((row) => toMessages(row, name)),
    trace: () => writeTrace(desk.messages.recorded()),
    link: desk.scenario.link,
  }
}

type WidgetControl = Pick<
  PageControl,
  'start' | 'activate' | 'deactivate' | 'state' | 'clickSectionButton' | 'send' | 'reload'
>

/** Creates the part of the control that concerns the widget. */
function createWidgetControl(desk: Desk): WidgetControl {
  const show = async (widget: WidgetConfig, members: Partial<Scenario>) => {
    const others = desk.scenario.get().widgets.filter(({ id }) => id !== widget.id)
    const widgets = [...others, widget]
    // In one change, so that the widget sees nothing of what was before.
    desk.scenario.change({ ...members, onlyWidgets: true, widgets, view: viewOf(widget) })
    const app = openedApp(desk, widget.id)
    await until(() => app.state.get() !== null || app.problem.get() !== null)
    const problem = app.problem.get()
    if (problem) throw problem
    return app.config
  }
  return {
    async start(options) {
      const members = toMembers(desk, options)
      const widget = toStartedWidget(options)
      // Its name may be another one, where an app of the server has the same.
      const { name } = await show(widget, members)
      return { ...widget, name }
    },
    async activate(widget) {
      await show(widget, {})
    },
    async deactivate(id) {
      const app = openedApp(desk, id)
      desk.apps.closeWidget(id)
      await until(() => app.iframe() === null)
    },
    state: (id) => stateOf(desk, findApp(desk, id)),
    clickSectionButton: (id, buttonId) => openedApp(desk, id).clickSectionButton(buttonId),
    send: (id, name, data) => openedApp(desk, id).send(name, data),
    reload: (id) => openedApp(desk, id).reload(),
  }
}

type DeskControl = Pick<PageControl, 'openTicket' | 'updateTicket' | 'switchUser' | 'setMode' | 'setTheme'>

/** Creates the part of the control that concerns the desk. */
function createDeskControl(desk: Desk): DeskControl {
  const { scenario, tickets } = desk
  return {
    openTicket: (number) => scenario.change({ ticket: toTicket(desk, number) }),
    updateTicket: (patch) => tickets.revise((whole) => mergeDeep<object>(whole, patch)),
    switchUser: (id) => scenario.change({ user: toUser(desk, id) }),
    setMode: (mode) => scenario.change({ mode: pick('mode', mode, modes) }),
    setTheme: (theme) => scenario.change({ theme }),
  }
}

/** Creates the part of the control that concerns faults, which every app meets, as there is only one. */
function createFaultControl({
  faults,
}: Desk): Pick<PageControl, 'addFault' | 'removeFault' | 'clearFaults' | 'faults'> {
  return {
    addFault(given) {
      const fault = checkFault(given)
      faults.add({ app: null, fault })
      return fault
    },
    removeFault(fault) {
      const found = faults.active.get().find((active) => isSameJson(active.fault, fault))
      if (found) faults.remove(found)
    },
    clearFaults: faults.clear,
    faults: () => faults.active.get().map(({ fault }) => fault),
  }
}

/** Returns the members of the scenario that a test starts with. */
function toMembers(desk: Desk, options: DeskStart): Partial<Scenario> {
  const { desk: id, mode, user, preset, ticket, theme, faults = [] } = options
  const chosen = id === undefined ? desk.scenario.get().desk : pick('desk', id, deskIds)
  pick('placement', options.placement, deskLook(chosen).placements, ` on the desk "${chosen}"`)
  const situation = preset === undefined ? { faults: [] } : toPreset(desk, preset).members
  return {
    ...situation,
    desk: chosen,
    ...(mode !== undefined && { mode: pick('mode', mode, modes) }),
    ...(user !== undefined && { user: toUser(desk, user) }),
    ...(ticket !== undefined && { ticket: toTicket(desk, ticket) }),
    ...(theme !== undefined && { theme }),
    faults: [...situation.faults, ...faults.map(toDeskFault)],
  }
}

function toPreset({ presets }: Desk, name: string): Preset {
  const known = presets.get()
  pick(
    'scenario',
    name,
    known.map((preset) => preset.name),
  )
  return known.find((preset) => preset.name === name)!
}

function toDeskFault(fault: Fault) {
  return { app: null, fault: checkFault(fault) }
}

/** Returns the configuration of the widget that a test starts. */
function toStartedWidget({ url, placement, sectionTitle = '' }: DeskStart): WidgetConfig {
  const widget = toWidget({ url, name: '', placement, sectionTitle }, location.origin, [])
  if ('error' in widget) throw new Error(widget.error)
  return widget
}

function viewOf(widget: WidgetConfig): string {
  return hasOwnPage(widget) ? widget.id : ticketsView
}

function toTicket({ tickets }: Desk, number: string | null): string {
  if (number === null) return noTicket
  return pick(
    'ticket',
    number,
    tickets.all.get().map(({ ticket }) => ticket.number),
  )
}

function toUser({ users }: Desk, id: string): string {
  return pick(
    'user',
    id,
    users.get().map((user) => user.id),
  )
}

/** Returns a value that is one of those that are known. */
function pick<T extends string>(noun: string, value: string, known: readonly T[], where = ''): T {
  const found = known.find((other) => other === value)
  if (found !== undefined) return found
  throw new Error(`There is no ${noun} "${value}"${where}: use one of ${known.join(', ')}.`)
}

function findApp({ apps }: Desk, id: string): OpenedApp | undefined {
  return apps.all.get().find(({ config }) => config.id === id)
}

function openedApp(desk: Desk, id: string): OpenedApp {
  const app = findApp(desk, id)
  if (app) return app
  throw new Error('The widget is not on the desk: put it back first, with desk.apps.activate().')
}

function stateOf({ tickets, user }: Desk, app: OpenedApp | undefined): DeskState {
  const state = app?.state.get() ?? null
  const problem = app?.problem.get() ?? state?.error ?? null
  const { status = null, badge = null, size = null, isFullscreen = false } = state ?? {}
  const shown = { status, badge, size, isFullscreen, section: app?.section.get() ?? null }
  return {
    ...shown,
    problem: problem?.message ?? null,
    ticket: tickets.open.get()?.ticket ?? null,
    user: user.get(),
  }
}

function toMessages(row: Row, app: string): DeskMessage[] {
  if (row.kind === 'divider' || row.app !== app) return []
  const { at: time, desk, name, data, count } = row
  const direction = row.direction === 'in' ? 'to-host' : 'to-widget'
  return [{ time, direction, desk, name, data, count, verdict: verdictOf(row), isFault: row.fault !== null }]
}

function verdictOf({ fault, verdict }: Message): DeskMessage['verdict'] {
  return (fault?.verdict as DeskMessage['verdict'] | undefined) ?? verdict
}

/** Resolves once a condition holds, which is looked at in each task of the page. */
async function until(isMet: () => boolean): Promise<void> {
  while (!isMet()) await new Promise((resolve) => setTimeout(resolve))
}
