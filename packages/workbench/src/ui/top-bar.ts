import type { Mode, Theme, UserData, Writable } from '@deskbridge/core'
import type { HostDeskId } from '@deskbridge/host/engine'
import { createChoice } from './choice'
import { deskLooks } from './desks'
import { element } from './element'
import { follow } from './follow'
import type { Settings } from './settings'

const modeNames: Record<Mode, string> = { popup: 'Popup', embed: 'Embed' }
const themeNames: Record<Theme, string> = { light: 'Light', dark: 'Dark' }
const deskNames = Object.fromEntries(Object.entries(deskLooks).map(([id, { name }]) => [id, name])) as Record<
  HostDeskId,
  string
>

/** Draws the page's name, what can be chosen for the whole page, the app's short messages, and who is at the desk. */
export function createTopBar(settings: Writable<Settings>, user: UserData, toasts: HTMLElement): HTMLElement {
  const set = (change: Partial<Settings>) => settings.set({ ...settings.get(), ...change })
  const desk = createChoice('Desk', deskNames, (value) => set({ desk: value }))
  const mode = createChoice('Frame', modeNames, (value) => set({ mode: value }))
  const theme = createChoice('Theme', themeNames, (value) => set({ theme: value }))
  follow(settings, (value) => {
    desk.show(value.desk)
    mode.show(value.mode)
    theme.show(value.theme)
    mode.root.hidden = !deskLooks[value.desk].hasModes
  })
  return element(
    'header',
    { class: 'top-bar' },
    element('strong', {}, 'Deskbridge workbench'),
    desk.root,
    mode.root,
    toasts,
    element('p', { class: 'muted' }, `${user.name}, ${user.role}`),
    theme.root,
  )
}
