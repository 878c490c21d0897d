import type { SaveHandler } from '../../model/action'

/** Calls the handlers of all widgets, and returns the reason for which one of them stops the save, if any (Z123). */
export async function findObjection(
  widgets: Iterable<() => readonly SaveHandler[]>,
): Promise<string | undefined> {
  try {
    const handlers = [...widgets].flatMap((own) => own())
    const answers = await Promise.all(handlers.map(async (handler) => handler()))
    return answers.find((answer) => typeof answer === 'string' && answer !== '') as string | undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
