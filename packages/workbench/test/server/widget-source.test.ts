import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findWidgetSource } from '../../src/server/widget-source'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-source-'))
  for (const name of ['dist', 'empty', 'configured', 'depending', 'other', '5174'])
    await mkdir(join(folder, name))
  const files = {
    'dist/index.html': 'the page',
    '5174/index.html': 'the page',
    'dist/my widget.html': 'the page',
    'notes.txt': 'no page',
    'configured/vite.config.mts': '',
    'depending/package.json': '{ "devDependencies": { "vite": "8" } }',
    'other/package.json': '{ "dependencies": { "vite-node": "1" } }',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
})

afterAll(() => rm(folder, { recursive: true }))

const find = (target: string) => findWidgetSource(target, folder)

test.each([
  ['http://localhost:5173', 'http://localhost:5173/'],
  ['HTTPS://Widget.example.com/a?b#c', 'https://widget.example.com/a?b#c'],
  ['localhost:5173', 'http://localhost:5173/'],
  ['localhost', 'http://localhost/'],
  ['127.0.0.1:3000/app', 'http://127.0.0.1:3000/app'],
  ['[::1]:3000', 'http://[::1]:3000/'],
  ['widget.localhost/app', 'http://widget.localhost/app'],
  [':5173', 'http://localhost:5173/'],
  [':5173/path?a=b', 'http://localhost:5173/path?a=b'],
  ['5173', 'http://localhost:5173/'],
  ['5173/path', 'http://localhost:5173/path'],
  ['widget.example.com/orders', 'https://widget.example.com/orders'],
  ['widget.example.com:8080', 'http://widget.example.com:8080/'],
  ['devbox:3000', 'http://devbox:3000/'],
])('%s is the page %s', async (target, url) => {
  expect(await find(target)).toEqual({ kind: 'page', url: new URL(url) })
})

test('A folder with an index.html is served, also one that reads like a port', async () => {
  for (const name of ['dist', '5174']) {
    for (const target of [name, `./${name}`, join(folder, name)]) {
      expect(await find(target)).toEqual({ kind: 'files', folder: join(folder, name), file: '' })
    }
  }
})

test('An .html file is served with its folder', async () => {
  expect(await find('dist/my widget.html')).toEqual({
    kind: 'files',
    folder: join(folder, 'dist'),
    file: 'my widget.html',
  })
})

test.each(['configured', 'depending'])('The folder %s is a Vite project', async (name) => {
  expect(await find(name)).toEqual({ kind: 'vite-project', folder: join(folder, name) })
})

test.each(['empty', 'other', '.'])('The folder %s has nothing to open', async (name) => {
  await expect(find(name)).rejects.toThrow(
    `The folder "${name}" has no index.html: build the widget first, or pass the .html file to open.`,
  )
})

test.each([
  'notes.txt',
  'missing.html',
  './missing',
  '/missing/folder',
  'missing',
  'ftp://example.com',
  'file:///etc/hosts',
  'http://',
  'localhost:99999',
  '99999',
  '',
])('%j cannot be opened, and the error says what can', async (target) => {
  const error = target === '' ? 'has no index.html' : `Cannot open "${target}": pass an http or https URL`
  await expect(find(target)).rejects.toThrow(error)
})
