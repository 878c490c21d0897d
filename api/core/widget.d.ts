import { WidgetOptionsWithDesks, Widget } from './shared.js';

declare function createWidget(options: WidgetOptionsWithDesks): Widget;

export { Widget, WidgetOptionsWithDesks as WidgetOptions, createWidget };
