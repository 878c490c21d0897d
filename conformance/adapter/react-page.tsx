import * as hooks from '@deskbridge/react'
import type { ReactNode } from 'react'
import { show, type Probe } from './adapter'

const { WidgetProvider } = hooks

/** Renders probes, under a provider if there is a widget. */
export function Page({
  widget,
  probes,
}: {
  widget: hooks.Widget | null
  probes: readonly Probe[]
}): ReactNode {
  const outputs = probes.map((probe, index) => <Output key={index} probe={probe} />)
  return widget ? <WidgetProvider widget={widget}>{outputs}</WidgetProvider> : outputs
}

function Output({ probe }: { probe: Probe }) {
  const use = hooks[probe.use] as (...given: readonly unknown[]) => unknown
  const value = use(...(probe.with ?? []))
  probe.seen?.(value)
  return <output>{show(value)}</output>
}
