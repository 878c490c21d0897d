import { relative, sep } from 'node:path'
import type { ConfigMistake } from '../config'
import type { Position, SourceFile } from './source-file'

/** A mistake in the configuration, or in a file that it names. */
export class ConfigurationError extends Error {
  /** Where the mistake is, and what is wrong. */
  readonly mistake: ConfigMistake

  constructor(root: string, { path }: Pick<SourceFile, 'path'>, position: Position, message: string) {
    const { line, column } = position
    const mistake = { file: toShortPath(path, root), line, column, message }
    super(formatMistake(mistake))
    this.mistake = mistake
  }
}

/** Returns the line that a mistake has in the terminal. */
export function formatMistake({ file, line, column, message }: ConfigMistake): string {
  return `${file}:${line}:${column}  ${message}`
}

function toShortPath(path: string, root: string): string {
  const short = relative(root, path)
  return short.startsWith('..') ? path : short.split(sep).join('/')
}
