import { RenderResult } from '@testing-library/svelte';
import { Component } from 'svelte';
import { WidgetScenario, WidgetOnDesk } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core';
import '@deskbridge/host/engine';

interface RenderWidgetOptions<Props extends Record<string, unknown>> extends WidgetScenario {
    props?: Props;
}
type RenderedWidget = RenderResult<Component> & WidgetOnDesk;
declare function renderWidget<Props extends Record<string, unknown>>(component: Component<Props>, options?: RenderWidgetOptions<Props>): RenderedWidget;

export { WidgetScenario, renderWidget };
export type { RenderWidgetOptions, RenderedWidget };
