import { test as base, type FrameLocator } from '@playwright/test'
import { attachState } from './attach-state'
import { defaultOptions, toDeskStart, type DeskTestOptions } from './options'
import { connectPage, openDesk, type PageConnection } from './page-connection'
import type { StartedWidget } from '../page-control'
import { createWidgetDesk, type WidgetDesk } from './widget-desk'

/** The fixtures of a test on the desk. */
export interface DeskFixtures {
  /** The desk, with the widget opened in it. */
  desk: WidgetDesk
  /** Content of the widget's frame. */
  widget: FrameLocator
}

/** What both fixtures share. */
interface InternalFixtures {
  /** The widget on the desk of the test; internal. */
  _startedWidget: { readonly widget: StartedWidget; readonly control: PageConnection }
}

/**
 * Playwright's test with a desk and a widget in it. Everything belongs to the test's own page, so tests run in parallel.
 *
 * @example
 * test('shows the subject', async ({ desk, widget }) => {
 *   await desk.updateTicket({ subject: 'Late order' })
 *   await expect(widget.getByText('Late order')).toBeVisible()
 * })
 */
export const test = base.extend<DeskFixtures & DeskTestOptions & InternalFixtures>({
  deskId: [defaultOptions.deskId, { option: true }],
  placement: [defaultOptions.placement, { option: true }],
  mode: [defaultOptions.mode, { option: true }],
  user: [defaultOptions.user, { option: true }],
  scenario: [defaultOptions.scenario, { option: true }],
  sectionTitle: [defaultOptions.sectionTitle, { option: true }],
  widgetUrl: [defaultOptions.widgetUrl, { option: true }],
  workbenchUrl: [defaultOptions.workbenchUrl, { option: true }],
  async _startedWidget(
    { page, baseURL, deskId, placement, mode, user, scenario, sectionTitle, widgetUrl, workbenchUrl },
    use,
    info,
  ) {
    const options = { deskId, placement, mode, user, scenario, sectionTitle, widgetUrl, workbenchUrl }
    const start = toDeskStart(options, baseURL)
    await openDesk(page, workbenchUrl)
    const control = connectPage(page)
    await use({ control, widget: await control.start(start) })
    if (info.status !== info.expectedStatus) await attachState(page, control, info)
  },
  desk: ({ page, _startedWidget: { control, widget } }, use) => use(createWidgetDesk(page, control, widget)),
  widget: ({ page, _startedWidget: { widget } }, use) =>
    use(page.frameLocator(`iframe[title=${JSON.stringify(widget.name)}]`)),
})
