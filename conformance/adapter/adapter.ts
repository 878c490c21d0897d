import type { Widget } from '@deskbridge/core'

/** Names of the hooks that every adapter has, in one form or another. */
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

/** A component that calls one hook and renders its value with {@link show}. */
export interface Probe {
  /** Name of the hook. */
  use: HookName
  /** Arguments of the hook. */
  with?: readonly unknown[]
  /** Called with the value of each render. */
  seen?(value: unknown): void
}

/** Returns the hook that an adapter exports under a name, to be called with a probe's arguments. */
export function hookOf(exported: object, use: HookName): (...given: readonly unknown[]) => unknown {
  return (exported as Record<HookName, (...given: readonly unknown[]) => unknown>)[use]
}

/** Hooks that accept getters, in adapters that call a hook only once. */
const acceptsGetters: ReadonlySet<HookName> = new Set(['useBadge', 'useSection'])

/** Returns a probe's arguments for a hook that is called only once: each one looks up its latest value. */
export function latestArguments(probe: () => Probe): readonly unknown[] {
  const { use, with: given = [] } = probe()
  return given.map((argument, index) => {
    const latest = () => probe().with?.[index]
    if (acceptsGetters.has(use)) return latest
    return typeof argument === 'function'
      ? (...values: unknown[]) => (latest() as (...values: unknown[]) => unknown)(...values)
      : argument
  })
}

/** A page of probes under one provider. */
export interface MountedPage {
  /** Returns what each probe shows now. */
  shown(): string[]
  /** Renders the same probes with other arguments. */
  update(probes: readonly Probe[]): Promise<void>
  /** Unmounts the page. */
  unmount(): Promise<void>
}

/** An adapter in the form that the shared contract tests. */
export interface Adapter {
  /** Name and version of the framework. */
  readonly name: string
  /** The code that provides a widget, as named by the error outside of a provider. */
  readonly provision: string
  /** Mounts probes, without a provider if there is no widget; throws what a probe throws. */
  mount(widget: Widget | null, probes: readonly Probe[]): Promise<MountedPage>
  /** Renders probes to HTML as a server does. */
  renderToString(widget: Widget, probes: readonly Probe[]): Promise<string>
  /** Mounts probes onto HTML that a server rendered. */
  hydrate(html: string, widget: Widget, probes: readonly Probe[]): Promise<MountedPage>
  /** Runs a function, and waits for everything the framework does in response. */
  run(work: () => Promise<void>): Promise<void>
  /** Waits until a check no longer throws. */
  waitFor(check: () => void): Promise<void>
}

/** Returns what a probe renders for a value. */
export function show(value: unknown): string {
  if (value instanceof Error) return `${(value as { code?: string }).code}: ${value.message}`
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}
