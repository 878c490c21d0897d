import { agentAppMessages } from '../../desks/agent-app/names'
import type { ConnectOptions } from '../connect'
import type {
  AgentAppWidget,
  CommonApi,
  CommonEvents,
  Inferable,
  PageDataApi,
  PageDataEvents,
} from './common-api'
import { openWidget } from './open-widget'

/** The filters of the desk's reports. */
export type ReportsFilters = Record<string, string | string[] | number | number[] | Date>

/** The methods that only a fullscreen widget has. */
interface FullscreenApi {
  /** Shows a number at the app's icon; `null` removes it. */
  setNotificationBadge(count: number | null): void
  /** Opens a page of the desk. */
  navigate(pathname: string): void
  /** Changes the filters of the desk's reports. */
  setReportsFilters(filters: ReportsFilters): void
}

/** A widget in the desk's main menu. */
export type IFullscreenWidget = Inferable<
  AgentAppWidget<FullscreenApi & PageDataApi & CommonApi, PageDataEvents & CommonEvents>
>

/**
 * Creates the widget of an app in the desk's main menu; resolves when the desk has answered its announcement.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED; or what the host rejected the announcement with.
 * @example
 * const widget = await createFullscreenWidget()
 * widget.setNotificationBadge(3)
 */
export function createFullscreenWidget(options?: ConnectOptions): Promise<IFullscreenWidget>
/** Creates the widget; the published signature stands last, where types that are derived from the function read it. */
export function createFullscreenWidget(): Promise<IFullscreenWidget>
export async function createFullscreenWidget(options?: ConnectOptions): Promise<IFullscreenWidget> {
  const { common, onPage, send, show } = await openWidget('main-menu', options)
  return {
    ...common,
    ...onPage,
    setNotificationBadge: (count) => show({ kind: 'badge', count }),
    navigate: (pathname) => send(agentAppMessages.navigate, pathname),
    setReportsFilters: (filters) => send(agentAppMessages.filters, filters),
  }
}
