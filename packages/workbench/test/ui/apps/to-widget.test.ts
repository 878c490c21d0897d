import { expect, test } from 'vitest'
import { maxWidgets, type WidgetConfig } from '../../../src/ui/apps/widget-config'
import { toWidget, type WidgetEntry } from '../../../src/ui/apps/to-widget'

const own = 'http://localhost:4747'

function open(change: Partial<WidgetEntry>, opened: readonly WidgetConfig[] = []) {
  return toWidget(
    { url: 'http://localhost:5173/', name: '', placement: 'ticket-sidebar', sectionTitle: '', ...change },
    own,
    opened,
  )
}

test.each([
  ['http://localhost:5173', 'http://localhost:5173/'],
  ['localhost:5173', 'http://localhost:5173/'],
  ['5173', 'http://localhost:5173/'],
  [':5173/widget?x=1', 'http://localhost:5173/widget?x=1'],
  [' widget.example.com/orders ', 'http://widget.example.com/orders'],
  ['https://widget.example.com/', 'https://widget.example.com/'],
])('The entry %s opens %s', (entered, url) => {
  expect(open({ url: entered })).toMatchObject({ url })
})

test.each([
  ['', 'Enter the URL of a running page'],
  ['http://', '“http://” is not a URL'],
  ['two words', '“two words” is not a URL'],
  ['javascript:alert(1)', 'A page at javascript: cannot be opened'],
  ['file:///tmp/widget.html', 'A page at file: cannot be opened'],
  [`${own}/?desk=text`, 'is the workbench itself'],
  ['http://127.0.0.1:4747', 'is the workbench itself'],
  ['http://[::1]:4747/', 'is the workbench itself'],
])('The entry “%s” is rejected with the remedy', (url, message) => {
  expect(open({ url })).toEqual({ error: expect.stringContaining(message) as string })
})

test('A widget is named after its host and path unless it has a name', () => {
  expect(open({ url: 'localhost:5173/orders' })).toMatchObject({ name: 'localhost:5173/orders' })
  expect(open({ name: ' Orders ' })).toMatchObject({ name: 'Orders' })
})

test('The same page has an id for each placement, so that it can be open in several', () => {
  const ids = (['ticket-sidebar', 'main-menu', 'ticket-sidebar'] as const).map(
    (placement) => (open({ placement }) as { id: string }).id,
  )
  expect(new Set(ids).size).toBe(2)
})

test('A section is configured only with a title', () => {
  expect(open({ sectionTitle: '  ' })).not.toHaveProperty('sectionTitle')
  expect(open({ sectionTitle: 'Orders' })).toMatchObject({ sectionTitle: 'Orders' })
})

test('Pages that differ in their query alone are different widgets', () => {
  const ids = ['5173/?app=a', '5173/?app=b', '5173/#/a'].map((url) => (open({ url }) as WidgetConfig).id)
  expect(new Set(ids).size).toBe(3)
})

test('One more widget than the limit is rejected with the remedy; one that is open is opened again', () => {
  const opened = Array.from({ length: maxWidgets }, (_, port) => open({ url: `${port + 1}` }) as WidgetConfig)
  expect(open({}, opened)).toEqual({ error: expect.stringContaining('close one first') as string })
  expect(open({ url: '1' }, opened)).toEqual(opened[0])
})
