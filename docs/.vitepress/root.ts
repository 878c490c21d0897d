import { join } from 'node:path'

/** Folder of the pages. */
export const docsFolder = join(import.meta.dirname, '..')

/** Folder of the repository. */
export const repositoryFolder = join(docsFolder, '..')
