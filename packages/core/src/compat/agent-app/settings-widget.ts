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

/** The method that only a settings widget has. */
interface SettingsApi {
  /** Leads the desk's page to another url. */
  redirect(target: string): Promise<void>
}

/** A widget in the settings of an app. */
export type ISettingsWidget = Inferable<
  AgentAppWidget<SettingsApi & PageDataApi & CommonApi, PageDataEvents & CommonEvents>
>

/**
 * Creates the widget of an app's settings; resolves when the desk has answered its announcement.
 *
 * @throws {WidgetError} CONNECT_TIMEOUT, ORIGIN_REFUSED or NOT_EMBEDDED; or what the host rejected the announcement with.
 * @example
 * const widget = await createSettingsWidget()
 * await widget.redirect('https://example.com/sign-in')
 */
export function createSettingsWidget(options?: ConnectOptions): Promise<ISettingsWidget>
/** Creates the widget; the published signature stands last, where types that are derived from the function read it. */
export function createSettingsWidget(): Promise<ISettingsWidget>
export async function createSettingsWidget(options?: ConnectOptions): Promise<ISettingsWidget> {
  const { common, onPage, send } = await openWidget('settings', options)
  return { ...common, ...onPage, redirect: (target) => send(agentAppMessages.redirect, target) }
}
