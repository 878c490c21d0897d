import { screen } from '@testing-library/dom'
import { describe, expect, it } from 'vitest'
import type { Emulator } from '../src/pure'
import type { WidgetScenario } from '../src/render-on-desk'

/** Describes `renderWidget` of a framework; `render` renders a component that shows the ticket's subject behind a label. */
export function describeRenderWidget(
  framework: string,
  render: (scenario: WidgetScenario & { props: { label: string } }) => { desk: Emulator },
): void {
  describe(`a component of ${framework}`, () => {
    it.each(['text', 'qiscus', 'auto'] as const)(
      'that is rendered on the desk %s has its ticket and later ones, until the desk ends',
      async (desk) => {
        const { desk: opened } = render({ desk, ticket: { subject: 'Lost' }, props: { label: 'Subject' } })
        expect(await screen.findByText('Subject: Lost')).toBeTruthy()
        opened.ticket.update({ subject: 'Found' })
        expect(await screen.findByText('Subject: Found')).toBeTruthy()
        opened.dispose()
        expect(screen.queryByText(/Subject/)).toBe(null)
      },
    )
  })
}
