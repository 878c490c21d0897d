// @vitest-environment node
import { createWidget, useSuspenseTicket, WidgetProvider } from '@deskbridge/react'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Suspense } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { describeAdapterOnServer } from './adapter-server-suite'
import { createReactServerAdapter } from './react-server-adapter'

describeAdapterOnServer(createReactServerAdapter())

const Subject = () => <p>{useSuspenseTicket().subject}</p>
const createPage = () => (
  <WidgetProvider widget={createWidget()}>
    <h1>Orders</h1>
    <Suspense fallback={<p>Waiting for the desk</p>}>
      <Subject />
    </Suspense>
  </WidgetProvider>
)

describe('a boundary that needs a ticket', () => {
  it('is streamed as its fallback, and rendered by the browser', async () => {
    const errors: unknown[] = []
    const body = new PassThrough()
    renderToPipeableStream(createPage(), { onError: (error) => void errors.push(error) }).pipe(body)
    const html = await text(body)
    expect(html).toContain('Orders')
    expect(html).toContain('Waiting for the desk')
    expect(errors).toEqual([expect.objectContaining({ code: 'NOT_EMBEDDED' })])
  })

  it('is rendered to a string as its fallback', () => {
    const html = renderToString(createPage())
    expect(html).toContain('Orders')
    expect(html).toContain('Waiting for the desk')
  })

  it('tells Next.js that it renders only in the browser, so that nothing is logged and no build fails', async () => {
    const errors: unknown[] = []
    const body = new PassThrough()
    renderToPipeableStream(createPage(), { onError: (error) => void errors.push(error) }).pipe(body)
    await text(body)
    expect(errors).toEqual([
      expect.objectContaining({ digest: 'BAILOUT_TO_CLIENT_SIDE_RENDERING', reason: 'useSuspenseTicket()' }),
    ])
  })
})
