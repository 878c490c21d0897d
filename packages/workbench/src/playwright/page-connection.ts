import type { Page } from '@playwright/test'
import { EMPTY_DESK_QUERY, PAGE_CONTROL, type PageControl } from '../page-control'

/** The control of the page, called from a test: every method returns a promise. */
export type PageConnection = {
  readonly [Name in keyof PageControl]: (
    ...given: Parameters<PageControl[Name]>
  ) => Promise<Awaited<ReturnType<PageControl[Name]>>>
}

/** Time in which the page must offer its control, also after a reload, in milliseconds. */
const CONTROL_TIMEOUT_MS = 10_000

type Answer = { readonly value: unknown } | { readonly problem: string }

/**
 * Opens the desk in a page, without any app.
 *
 * @throws {Error} When no workbench answers.
 */
export async function openDesk(page: Page, workbenchUrl: string): Promise<void> {
  try {
    await page.goto(new URL(EMPTY_DESK_QUERY, workbenchUrl).href)
  } catch (cause) {
    throw new Error(
      `No desk opens at ${workbenchUrl} (${firstLine(cause)}). Add deskWebServer() to webServer in the Playwright configuration, or set workbenchUrl.`,
      { cause },
    )
  }
}

/** Connects a test with the control of its page. */
export function connectPage(page: Page): PageConnection {
  const call = async (name: string, given: readonly unknown[]): Promise<unknown> => {
    await waitForControl(page)
    const answer = await page.evaluate(callControl, [PAGE_CONTROL, name, given] as const)
    if ('problem' in answer) throw new Error(answer.problem)
    return answer.value
  }
  return new Proxy({} as PageConnection, {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? (...given: unknown[]) => call(name, given) : undefined,
  })
}

async function waitForControl(page: Page): Promise<void> {
  try {
    await page.waitForFunction((name) => name in globalThis, PAGE_CONTROL, { timeout: CONTROL_TIMEOUT_MS })
  } catch (cause) {
    throw new Error(
      `The page at ${page.url()} is not the desk (${firstLine(cause)}). Do not navigate the page of the desk; set workbenchUrl if it is served elsewhere, and use the same version of @deskbridge/workbench there.`,
      { cause },
    )
  }
}

/** Calls a method of the control; runs in the page. */
async function callControl([control, method, given]: readonly [
  string,
  string,
  readonly unknown[],
]): Promise<Answer> {
  try {
    const methods = (
      globalThis as unknown as Record<string, Record<string, (...given: unknown[]) => unknown>>
    )[control]!
    return { value: await methods[method]!(...given) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!
}
