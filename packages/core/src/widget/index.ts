export { createWidget } from './create-widget'
export type { Widget, WidgetOptionsWithDesks as WidgetOptions } from './widget'
