import { relative, sep } from 'node:path'
import type { ConfigMistake } from '../config'
import type { Position, SourceFile } from './source-file'

/** A mistake in the configuration, or in a file that it names; its message is the line that it has in the terminal. */
export class ConfigurationError extends Error {
  /** Where the mistake is, and what is wrong. */
  readonly mistake: ConfigMistake

  constructor(root: string, { path }: Pick<SourceFile, 'path'>, position: Position, message: string) {
    const { line, column } = position
    const mistake = { file: toShortPath(path, root), line, column, message }
    super(`${mistake.file}:${line}:${column}  ${message}`)
    this.mistake = mistake
  }
}

function toShortPath(path: string, root: string): string {
  const short = relative(root, path)
  return short.startsWith('..') ? path : short.split(sep).join('/')
}
