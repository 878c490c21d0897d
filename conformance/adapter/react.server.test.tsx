// @vitest-environment node
import { createWidget, useSuspenseTicket, WidgetProvider } from '@deskbridge/react'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Suspense } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import { describeAdapterOnServer } from './adapter-server-suite'
import { createReactServerAdapter } from './react-server-adapter'

describeAdapterOnServer(createReactServerAdapter())

it('sends the fallback of a boundary that needs a ticket, and leaves the rest to the browser', async () => {
  const errors: unknown[] = []
  const Subject = () => <p>{useSuspenseTicket().subject}</p>
  const page = (
    <WidgetProvider widget={createWidget()}>
      <h1>Orders</h1>
      <Suspense fallback={<p>Waiting for the desk</p>}>
        <Subject />
      </Suspense>
    </WidgetProvider>
  )
  const body = new PassThrough()
  renderToPipeableStream(page, { onError: (error) => void errors.push(error) }).pipe(body)
  const html = await text(body)
  expect(html).toContain('Orders')
  expect(html).toContain('Waiting for the desk')
  expect(errors).toEqual([expect.objectContaining({ code: 'NOT_EMBEDDED' })])
})
