import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultOptions, toDeskStart } from '../../src/playwright/options'

test('The widget is at the root of baseURL unless widgetUrl says otherwise', () => {
  const urlOf = (widgetUrl: string, baseUrl?: string) =>
    toDeskStart({ ...defaultOptions, widgetUrl }, baseUrl).url
  expect(urlOf('/', 'http://localhost:5173/app')).toBe('http://localhost:5173/')
  expect(urlOf('details?a=b', 'http://localhost:5173/app/')).toBe('http://localhost:5173/app/details?a=b')
  expect(urlOf('https://widget.example.com', 'http://localhost:5173')).toBe('https://widget.example.com/')
  expect(urlOf('https://widget.example.com')).toBe('https://widget.example.com/')
})

test('A URL that is not complete without baseURL is refused with what to set', () => {
  expect(() => toDeskStart(defaultOptions, undefined)).toThrow(
    'The URL of the widget, "/", is not complete: set baseURL or widgetUrl in "use" of the Playwright configuration.',
  )
})

test('A scenario is a name, or members of its own', () => {
  const start = (scenario: typeof defaultOptions.scenario) =>
    toDeskStart({ ...defaultOptions, scenario }, 'http://localhost:5173')
  expect(start('No ticket')).toMatchObject({ preset: 'No ticket', ticket: undefined })
  expect(start({ name: 'Right to left', ticket: 1041 })).toMatchObject({
    preset: 'Right to left',
    ticket: '1041',
  })
  expect(start({ ticket: null })).toMatchObject({ preset: undefined, ticket: null })
})

test('The guide to testing lists every option', async () => {
  const guide = await readFile(join(import.meta.dirname, '../../../../docs/testing.md'), 'utf8')
  const [table = ''] = /^\| option \|.*?\n\n/ms.exec(guide) ?? []
  const listed = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
  expect(listed).toEqual(Object.keys(defaultOptions))
})
