import * as hooks from '@deskbridge/react'
import type { ReactNode } from 'react'
import { hookOf, show, type Probe } from './adapter'

/** Renders probes, under a provider if there is a widget. */
export function Page({
  widget,
  probes,
}: {
  widget: hooks.Widget | null
  probes: readonly Probe[]
}): ReactNode {
  const outputs = probes.map((probe, index) => <Output key={index} probe={probe} />)
  return widget ? <hooks.WidgetProvider widget={widget}>{outputs}</hooks.WidgetProvider> : outputs
}

function Output({ probe }: { probe: Probe }) {
  const use = hookOf(hooks, probe.use)
  const value = use(...(probe.with ?? []))
  probe.seen?.(value)
  return <output>{show(value)}</output>
}
