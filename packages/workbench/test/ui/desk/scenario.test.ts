// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import {
  createSettings,
  parseSettings,
  toSearch,
  type Settings,
  type SettingValues,
} from '../../../src/ui/desk/settings'

const offered: SettingValues = {
  desk: ['text', 'qiscus'],
  mode: ['popup', 'embed'],
  theme: ['light', 'dark'],
  ticket: ['1042', '1041'],
  user: ['agent-7', 'agent-9'],
  view: ['tickets', 'queue'],
}
const defaults: Settings = {
  desk: 'text',
  mode: 'popup',
  theme: 'light',
  ticket: '1042',
  user: 'agent-7',
  view: 'tickets',
}

beforeEach(() => history.replaceState(null, '', '/'))

test('Settings that are missing from the URL have their defaults', () => {
  expect(parseSettings('?desk=qiscus', offered, defaults)).toEqual({ ...defaults, desk: 'qiscus' })
})

test('A value that is not offered is replaced by the default', () => {
  expect(parseSettings('?desk=standalone&ticket=7&theme=', offered, defaults)).toEqual(defaults)
})

test('Settings survive a round trip through the query', () => {
  const changed: Settings = {
    desk: 'qiscus',
    mode: 'embed',
    theme: 'dark',
    ticket: '1041',
    user: 'agent-9',
    view: 'queue',
  }
  expect(parseSettings(toSearch(changed, defaults), offered, defaults)).toEqual(changed)
})

test('Defaults are left out of the query', () => {
  expect(toSearch(defaults, defaults)).toBe('')
  expect(toSearch({ ...defaults, mode: 'embed' }, defaults)).toBe('?mode=embed')
})

test('The URL follows the settings', () => {
  const settings = createSettings(offered, defaults)
  settings.set({ ...settings.get(), theme: 'dark' })
  expect(location.search).toBe('?theme=dark')
  settings.set(defaults)
  expect(location.search).toBe('')
})
