import { RenderOptions, RenderResult } from '@testing-library/vue';
import { Component } from 'vue';
import { WidgetScenario, WidgetOnDesk } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core';
import '@deskbridge/host/engine';

interface RenderWidgetOptions extends WidgetScenario {
    props?: Record<string, unknown>;
    global?: NonNullable<RenderOptions<Component>['global']>;
}
type RenderedWidget = RenderResult & WidgetOnDesk;
declare function renderWidget(component: Component, options?: RenderWidgetOptions): RenderedWidget;

export { WidgetScenario, renderWidget };
export type { RenderWidgetOptions, RenderedWidget };
