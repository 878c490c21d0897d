import type { Readable, Writable } from 'node:stream'
import * as prompts from '@clack/prompts'
import type { MakeOptions } from './cli-options'
import {
  defaults,
  desks,
  frameworks,
  nameFor,
  testKinds,
  type Framework,
  type Project,
  type TestKind,
} from './project'

/** The questions for a project, of which only those are asked that the command line leaves open. */
interface Questions {
  folder(): Promise<string>
  name(folder: string): Promise<string>
  framework(): Promise<Framework>
  desk(): Promise<string | null>
  tests(): Promise<readonly TestKind[]>
}

/** Where questions are asked and answered; by default the terminal of the process. */
interface Terminal {
  readonly input?: Readable
  readonly output?: Writable
}

/** Returns the project that the command line and a person describe; `null` when that person stops. */
export async function askForProject(options: MakeOptions, terminal: Terminal = {}): Promise<Project | null> {
  try {
    return await complete(options, createQuestions(terminal))
  } catch (error) {
    if (error instanceof Stopped) return null
    throw error
  }
}

/** Returns the project that the command line describes, with the default of everything that it leaves out. */
export function withDefaults({
  folder = defaults.folder,
  name,
  framework,
  desk,
  tests,
}: MakeOptions): Project {
  return {
    folder,
    name: name ?? nameFor(folder),
    framework: framework ?? defaults.framework,
    desk: desk ?? defaults.desk,
    tests: tests ?? defaults.tests,
  }
}

/** Thrown when a person stops answering. */
class Stopped extends Error {}

async function complete(options: MakeOptions, ask: Questions): Promise<Project> {
  const folder = options.folder ?? (await ask.folder())
  return {
    folder,
    name: options.name ?? (await ask.name(folder)),
    framework: options.framework ?? (await ask.framework()),
    // `null` is an answer.
    desk: options.desk === undefined ? await ask.desk() : options.desk,
    tests: options.tests ?? (await ask.tests()),
  }
}

function createQuestions(terminal: Terminal): Questions {
  const askForText = (message: string, defaultValue: string) =>
    answer(prompts.text({ message, placeholder: defaultValue, defaultValue, ...terminal }))
  return {
    folder: () => askForText('Folder', defaults.folder),
    name: (folder) => askForText('Name of the widget', nameFor(folder)),
    framework: () =>
      answer(prompts.select({ message: 'Framework', options: toChoices(frameworks), ...terminal })),
    async desk() {
      const options = [{ value: '', label: 'Every desk' }, ...toChoices(desks)]
      return (await answer(prompts.select({ message: 'Desk to open first', options, ...terminal }))) || null
    },
    tests() {
      const initialValues = [...defaults.tests]
      const options = toChoices(testKinds)
      return answer(
        prompts.multiselect({ message: 'Tests', options, initialValues, required: false, ...terminal }),
      )
    },
  }
}

function toChoices<Id extends string>(names: Readonly<Record<Id, string>>): { value: Id; label: string }[] {
  return (Object.entries(names) as [Id, string][]).map(([value, label]) => ({ value, label }))
}

async function answer<T>(asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const given = await asked
  if (prompts.isCancel(given)) throw new Stopped()
  return given as Exclude<T, symbol>
}
