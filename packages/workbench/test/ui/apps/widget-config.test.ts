import { expect, test } from 'vitest'
import {
  maxWidgets,
  parseWidgets,
  toDistinctWidgets,
  type WidgetConfig,
} from '../../../src/ui/apps/widget-config'

const own = 'http://localhost:4747'

const widget: WidgetConfig = {
  id: 'widget-mine',
  name: 'Mine',
  url: 'http://localhost:5173/',
  placement: 'ticket-sidebar',
}

test.each([
  ['runs a script', { url: 'javascript:alert(1)' }],
  ['is its own page', { url: 'data:text/html,<script>alert(1)</script>' }],
  ['is a file', { url: 'file:///etc/passwd' }],
  ['is a blob', { url: `blob:${own}/1` }],
  ['is about:blank', { url: 'about:blank' }],
  ['is the page itself', { url: `${own}/?widgets=[]` }],
  ['is the page itself by another name', { url: 'http://127.0.0.1:4747/' }],
  ['is named after a view', { id: 'tickets' }],
  ['is named after a member of every object', { id: 'constructor' }],
  ['has markup in its id', { id: 'widget-"><img src=x>' }],
  ['has a name of spaces', { name: ' \n ' }],
])('A widget that %s is left out; the others stay', (_, members) => {
  expect(parseWidgets([{ ...widget, ...members }, widget, null], own)).toEqual([widget])
})

test('A URL is written as browsers do', () => {
  expect(parseWidgets([{ ...widget, url: 'HTTP://LOCALHOST:5173/a/../b' }], own)).toEqual([
    { ...widget, url: 'http://localhost:5173/b' },
  ])
})

test('Ten thousand widgets open as many as the limit', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ ...widget, id: `widget-${index}` }))
  expect(parseWidgets(many, own)).toHaveLength(maxWidgets)
})

test('A widget whose id is taken is left out', () => {
  const served = [{ id: 'widget-served', name: 'Served' }]
  const widgets = [widget, { ...widget, name: 'Again' }, { ...widget, id: 'widget-served' }]
  expect(toDistinctWidgets(widgets, served)).toEqual([widget])
})

test('A widget whose name is taken, or looks so, gets its host as well', () => {
  const names = ['Orders', 'ORDERS\u200B', 'Orders (localhost:5173)', 'Mine']
  const widgets = names.map((name, index) => ({ ...widget, id: `widget-${index}`, name }))
  const distinct = toDistinctWidgets(widgets, [{ id: 'orders', name: 'Orders' }])
  expect(distinct.map(({ name }) => name)).toEqual([
    'Orders (localhost:5173)',
    'ORDERS\u200B (localhost:5173, 2)',
    'Orders (localhost:5173) (localhost:5173)',
    'Mine',
  ])
  expect(toDistinctWidgets(distinct, [{ id: 'orders', name: 'Orders' }])).toBe(distinct)
})
