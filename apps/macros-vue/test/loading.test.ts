import { answering } from '@deskbridge/fixtures/endpoint-server'
import { screen } from '@testing-library/vue'
import { expect, test } from 'vitest'
import { createMacrosHandler } from '../server'
import { page } from './fixtures/macro-page'
import { openMacros, startMacros } from './fixtures/open-macros'

const rebuilt = answering(503, { error: 'The macros are being rebuilt.' })

test('the app shows that the macros are loading until they arrive', async () => {
  const handler = createMacrosHandler()
  let release = (): void => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await startMacros({ handler: (...call) => void released.then(() => handler(...call)) })
  expect(screen.getByText('Loading macros …').role).toBe('status')
  expect(page.titles()).toEqual([])
  release()
  await screen.findByText('The parcel is late')
  expect(screen.queryByText('Loading macros …')).toBe(null)
})

test('the app and the ticket’s details show why the macros are missing, and have them after a retry', async () => {
  const { emulator, person, server } = await startMacros({ desk: 'text', handler: rebuilt })
  const line = await screen.findByText('The macros are being rebuilt.')
  const title = 'Macros could not be loaded.'
  await expect.poll(() => emulator.section.get()?.components).toMatchObject([{ data: { title } }])
  server.answerWith(createMacrosHandler())
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  expect(document.activeElement).toBe(line)
  await screen.findByText('The parcel is late')
  expect(screen.queryByRole('button', { name: 'Try again' })).toBe(null)
  await expect.poll(() => emulator.section.get()?.components).toHaveLength(3)
})

test('the app shows that there are no macros', async () => {
  await startMacros({ handler: answering(200, { macros: [] }) })
  expect(await screen.findByText('There are no macros yet.')).toBeTruthy()
})

test.each([
  ['is not JSON', 'responded with 200 and no macros.'],
  ['never comes', 'cannot be reached. Check the connection.'],
])('an answer that %s is named with its URL', async (what, sentence) => {
  const { server } = await startMacros({
    handler: (_request, response) =>
      what === 'never comes'
        ? void response.destroy()
        : void response.writeHead(200, { 'access-control-allow-origin': '*' }).end('<p>'),
  })
  const line = await screen.findByText((text) => text.endsWith(sentence))
  expect(line.textContent).toContain(server.url)
})

test('the macros are fetched once, however many are opened', async () => {
  const { person, server } = await openMacros()
  await person.click(page.title('The parcel is late'))
  await person.click(page.title('Is it solved?'))
  expect(server.calls()).toBe(1)
})
