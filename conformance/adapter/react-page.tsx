import {
  useAppContext,
  useAutoResize,
  useBadge,
  useCan,
  useConnectionStatus,
  useSection,
  useTheme,
  useTicket,
  useUser,
  useWidget,
  useWidgetError,
  useWidgetEvent,
  useWidgetState,
  WidgetProvider,
  type Widget,
} from '@deskbridge/react'
import type { ReactNode } from 'react'
import { show, type Probe } from './adapter'

const hooks = {
  useAppContext,
  useAutoResize,
  useBadge,
  useCan,
  useConnectionStatus,
  useSection,
  useTheme,
  useTicket,
  useUser,
  useWidget,
  useWidgetError,
  useWidgetEvent,
  useWidgetState,
}

/** Renders probes, under a provider if there is a widget. */
export function Page({ widget, probes }: { widget: Widget | null; probes: readonly Probe[] }): ReactNode {
  const outputs = probes.map((probe, index) => <Output key={index} probe={probe} />)
  return widget ? <WidgetProvider widget={widget}>{outputs}</WidgetProvider> : outputs
}

function Output({ probe }: { probe: Probe }) {
  const use = hooks[probe.use] as (...given: readonly unknown[]) => unknown
  const value = use(...(probe.with ?? []))
  probe.seen?.(value)
  return <output>{show(value)}</output>
}
