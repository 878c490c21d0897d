import type { Scene } from './scene'

/** Something that every engine must do: a sentence, and what shows it. */
export interface Case {
  readonly group: string
  readonly name: string
  run(scene: Scene): Promise<void>
}

/** Returns a function that collects the cases of a group. */
export function createGroup(cases: Case[], group: string) {
  return (name: string, run: Case['run']): void => void cases.push({ group, name, run })
}
