import type { Widget } from '@deskbridge/core'

/** Names the hooks that every adapter has, in one form or another. */
export type HookName =
  | 'useWidget'
  | 'useTicket'
  | 'useTicketState'
  | 'useUser'
  | 'useAppContext'
  | 'useTheme'
  | 'useConnectionStatus'
  | 'useWidgetError'
  | 'useCan'
  | 'useWidgetState'
  | 'useWidgetEvent'
  | 'useBadge'
  | 'useSection'
  | 'useAutoResize'

/** Is a component that calls one hook and renders what {@link show} makes of its value. */
export interface Probe {
  /** Names the hook. */
  use: HookName
  /** Are the hook's arguments. */
  with?: readonly unknown[]
  /** Hears the value of each render. */
  seen?(value: unknown): void
}

/** Returns what an adapter gives out under the name of a probe's hook, to be called with a probe's arguments. */
export function hookOf(exported: object, use: HookName): (...given: readonly unknown[]) => unknown {
  return (exported as Record<HookName, (...given: readonly unknown[]) => unknown>)[use]
}

/** Are the hooks whose arguments may be getters, where a hook is called once. */
const taking: ReadonlySet<HookName> = new Set(['useBadge', 'useSection'])

/** Returns a probe's arguments for a hook that is called once: each looks up the latest by itself. */
export function latestArguments(probe: () => Probe): readonly unknown[] {
  const { use, with: given = [] } = probe()
  return given.map((argument, index) => {
    const latest = () => probe().with?.[index]
    if (taking.has(use)) return latest
    return typeof argument === 'function'
      ? (...values: unknown[]) => (latest() as (...values: unknown[]) => unknown)(...values)
      : argument
  })
}

/** Is a page of probes under one provider. */
export interface MountedPage {
  /** Returns what each probe shows now. */
  shown(): string[]
  /** Renders the same probes with other arguments. */
  update(probes: readonly Probe[]): Promise<void>
  /** Takes the page away. */
  unmount(): Promise<void>
}

/** Is an adapter as the contract sees it. */
export interface Adapter {
  /** Names the framework and its version. */
  readonly name: string
  /** Says what one writes to provide a widget: the error outside a provider names it. */
  readonly provision: string
  /** Mounts probes; without a widget there is no provider, and what a probe throws is thrown on. */
  mount(widget: Widget | null, probes: readonly Probe[]): Promise<MountedPage>
  /** Renders probes to HTML as a server does. */
  renderToString(widget: Widget, probes: readonly Probe[]): Promise<string>
  /** Mounts probes upon HTML that a server rendered. */
  hydrate(html: string, widget: Widget, probes: readonly Probe[]): Promise<MountedPage>
  /** Runs something and everything that the framework does because of it. */
  run(work: () => Promise<void>): Promise<void>
  /** Waits until a check throws no longer. */
  waitFor(check: () => void): Promise<void>
}

/** Returns what a probe renders of a value. */
export function show(value: unknown): string {
  if (value instanceof Error) return `${(value as { code?: string }).code}: ${value.message}`
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}
