import type { Difference, SharedRule } from './rule'
import type { SdkTraits } from './traits'

/** A published SDK and the drop-in for it. */
export interface SdkPair {
  /** The name of the published package, and of the drop-in behind `@deskbridge/core/`. */
  readonly published: string
  readonly dropIn: string
  /** The published packages under test, with their versions. */
  readonly versions: readonly (readonly [name: string, version: string])[]
  /** The modules with which the rules run, by subject. */
  readonly entries: Readonly<Record<Subject, URL>>
  /** The page with the table of differences. */
  readonly docs: string
  readonly traits: SdkTraits
  readonly sharedRules: readonly SharedRule[]
  readonly differences: readonly Difference[]
  readonly types: SdkTypes
}

/** The package that a program's import of the published SDK leads to. */
export type Subject = 'genuine' | 'deskbridge'

/** What there is to know of an SDK's declarations. */
interface SdkTypes {
  /** The errors in the published declarations, which `skipLibCheck` hides from their users. */
  readonly ownErrors: readonly string[]
  /** The published values. */
  readonly values: readonly string[]
  /** Some of the published types, and of the names of their members. */
  readonly someTypes: readonly string[]
  readonly someMembers: readonly string[]
  /** The published types of which a value in one package is none in the other, with the reason. */
  readonly incomparable: Readonly<Record<string, string>>
  /** The programs that compile alone, because they add members to the published types. */
  readonly augmenting: readonly string[]
  /** The programs that compile with the published SDK alone, and the errors that they have with the drop-in. */
  readonly unavoidable: Readonly<Record<string, readonly RegExp[]>>
}
