import { isWidgetError } from '@deskbridge/core'
import { deskLook } from './desks'
import type { OpenedApp } from './opened-app'
import type { Scenario } from './scenario'

/** The reason for which an app stops a save. */
interface SaveStop {
  /** Name of the app. */
  readonly app: string
  /** The reason, as the app gives it. */
  readonly reason: string
}

/** What the apps answer before the ticket is saved. */
export interface SaveAnswers {
  /** Number of apps that were asked. */
  readonly asked: number
  /** The reasons against the save; none when every app agrees. */
  readonly stops: readonly SaveStop[]
}

/** What is asked of an app. */
export type AskedApp = Pick<OpenedApp, 'config' | 'state' | 'send'>

/** Asks the connected apps whether the open ticket may be saved, where the desk has a hook for that. */
export async function askBeforeSave(apps: readonly AskedApp[], desk: Scenario['desk']): Promise<SaveAnswers> {
  const { saveHook } = deskLook(desk)
  const asked = saveHook
    ? apps.filter(
        ({ config, state }) =>
          saveHook.placements.includes(config.placement) && state.get()?.status === 'ready',
      )
    : []
  const answers = await Promise.allSettled(asked.map(async (app) => app.send(saveHook!.message)))
  const stops = answers.flatMap((answer, index) =>
    answer.status === 'rejected'
      ? [{ app: asked[index]!.config.name, reason: reasonOf(answer.reason as Error) }]
      : [],
  )
  return { asked: asked.length, stops }
}

function reasonOf(error: Error): string {
  return isWidgetError(error, 'REQUEST_TIMEOUT') ? 'The app did not answer in time.' : error.message
}
