import type { Page, TestInfo } from '@playwright/test'
import type { PageConnection } from './page-connection'

/** Name of the attachment with the traffic, which the workbench imports. */
const TRAFFIC_FILE = 'deskbridge-traffic.jsonl'

/** Name of the attachment and the annotation with the link that reopens the desk. */
const LINK = 'deskbridge-link'

/** Attaches the traffic, and a link that reopens the desk as it is, to a failed test; why that is not possible, it adds as a note. */
export async function attachState(page: Page, control: PageConnection, info: TestInfo): Promise<void> {
  const note = (description: string) => void info.annotations.push({ type: LINK, description })
  if (page.isClosed()) return note('The page was closed before the test ended, so its state is not known.')
  try {
    const [traffic, link] = await Promise.all([control.trace(), control.link()])
    await info.attach(TRAFFIC_FILE, { body: traffic, contentType: 'application/x-ndjson' })
    if (link === null) return note('The state of the desk is too long for a link.')
    await info.attach(LINK, { body: link, contentType: 'text/plain' })
    note(link)
  } catch (error) {
    // The failure of the test is what matters.
    note(`The state of the desk is not known: ${(error as Error).message}`)
  }
}
