import { describe, expect, it } from 'vitest'
import { show, type Adapter } from './adapter'
import { createWatchedWidget } from './watched-widget'

/** Tests an adapter on a server, where there is neither `window` nor `document`. */
export function describeAdapterOnServer(adapter: Pick<Adapter, 'name' | 'renderToString'>): void {
  describe(`${adapter.name} on a server`, () => {
    it('renders what is known before anything is connected, and leaves no listener', async () => {
      expect(typeof document).toBe('undefined')
      const { widget, holders } = createWatchedWidget({})
      const html = await adapter.renderToString(widget, [
        { use: 'useConnectionStatus' },
        { use: 'useTicket', with: [(ticket: unknown) => `ticket: ${String(ticket)}`] },
        { use: 'useTicketState' },
        { use: 'useUser' },
        { use: 'useAppContext' },
        { use: 'useTheme' },
        { use: 'useWidgetError' },
        { use: 'useCan', with: ['ticket'] },
        { use: 'useWidgetState', with: [({ desk }: { desk: unknown }) => `desk: ${String(desk)}`] },
        { use: 'useWidgetEvent', with: ['ticketChange', () => {}] },
        { use: 'useBadge', with: [1] },
        { use: 'useSection', with: [{ title: 'Orders', components: [{ type: 'divider' }] }] },
        { use: 'useAutoResize' },
      ])
      const outputs = [...html.matchAll(/<output[^>]*>(.*?)<\/output>/g)].map(([, text = '']) =>
        text.replaceAll(/<!--.*?-->/g, '').replaceAll('&quot;', '"'),
      )
      expect(outputs).toEqual([
        'idle',
        'ticket: null',
        show({ status: 'waiting', ticket: null, error: null }),
        'null',
        'null',
        'null',
        'null',
        'false',
        'desk: null',
        'nothing',
        'null',
        'null',
        'null',
      ])
      expect(holders()).toBe(0)
      expect(widget.status.get()).toBe('idle')
    }, 30_000)
  })
}
