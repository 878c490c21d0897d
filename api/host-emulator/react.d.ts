import { RenderResult } from '@testing-library/react';
import { ReactNode } from 'react';
import { WidgetScenario, WidgetOnDesk } from './shared.js';
import '@deskbridge/core/internal';
import '@deskbridge/core';
import '@deskbridge/host/engine';

interface RenderWidgetOptions extends WidgetScenario {
    isStrict?: boolean;
}
type RenderedWidget = RenderResult & WidgetOnDesk;
declare function renderWidget(ui: ReactNode, options?: RenderWidgetOptions): RenderedWidget;

export { WidgetScenario, renderWidget };
export type { RenderWidgetOptions, RenderedWidget };
