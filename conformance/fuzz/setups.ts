import type { Setup } from './session'

const sidebar = { placement: 'ticket-sidebar', mode: 'embed' } as const
const popup = { placement: 'ticket-sidebar', mode: 'popup' } as const

/** Every way in which a widget and a host connect, but for the plain connection. */
export const setups: readonly Setup[] = [
  { name: 'Text, sidebar', desk: 'text', widgetDesks: ['text'], ...sidebar },
  { name: 'Text, main menu', desk: 'text', widgetDesks: ['text'], placement: 'main-menu', mode: 'embed' },
  { name: 'Text, settings', desk: 'text', widgetDesks: ['text'], placement: 'settings', mode: 'embed' },
  { name: 'Text, both sides of several desks', desk: 'auto', widgetDesks: ['text', 'qiscus'], ...sidebar },
  { name: 'Text in a host of several desks', desk: 'auto', widgetDesks: ['text'], ...sidebar },
  { name: 'Text, a widget of several desks', desk: 'text', widgetDesks: ['qiscus', 'text'], ...sidebar },
  { name: 'Qiscus, popup', desk: 'qiscus', widgetDesks: ['qiscus'], ...popup },
  { name: 'Qiscus, any origin', desk: 'qiscus', widgetDesks: ['qiscus'], pinsFirst: true, ...popup },
  {
    name: 'Qiscus, main menu',
    desk: 'qiscus',
    widgetDesks: ['qiscus'],
    placement: 'main-menu',
    mode: 'embed',
  },
  { name: 'Qiscus in a host of several desks', desk: 'auto', widgetDesks: ['qiscus'], ...popup },
]

/** Every way in which a widget and a host connect by bare messages, for a page whose address says so. */
export const plainSetups: readonly Setup[] = [
  { name: 'plain Text, sidebar', desk: 'text', widgetDesks: ['text'], isPlain: true, ...sidebar },
  {
    name: 'plain Text, main menu',
    desk: 'text',
    widgetDesks: ['text'],
    isPlain: true,
    placement: 'main-menu',
    mode: 'embed',
  },
  {
    name: 'plain Text in a host of several desks',
    desk: 'auto',
    widgetDesks: ['text'],
    isPlain: true,
    ...sidebar,
  },
]
