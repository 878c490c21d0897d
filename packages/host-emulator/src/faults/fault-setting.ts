import type { Direction } from './fault'

interface SettingText {
  /** Name of the setting, for a form. */
  readonly label: string
  /** Sentence about what the setting does, and about its default. */
  readonly description: string
  /** Whether a fault cannot do without it; default false. */
  readonly isRequired?: boolean
}

/** A setting that is a number. */
export interface NumberSetting extends SettingText {
  readonly type: 'number'
  /** What the number counts, if it has a unit. */
  readonly unit?: 'ms'
  /** Whether the number has no fraction; default false. */
  readonly isInteger?: boolean
  /** The smallest number. */
  readonly min: number
  /** The largest number. */
  readonly max: number
  /** The number of a fault without this setting; left out where that depends. */
  readonly default?: number
  /** A usual number, where a fault cannot do without the setting. */
  readonly example?: number
}

/** A setting that is a string. */
export interface StringSetting extends SettingText {
  readonly type: 'string'
  /** The string of a fault without this setting; left out where that depends. */
  readonly default?: string
}

/** A setting that is one of several words. */
export interface ChoiceSetting<Word extends string = string> extends SettingText {
  readonly type: 'choice'
  /** The words, with a label for each. */
  readonly choices: readonly { readonly value: Word; readonly label: string }[]
}

/** A setting that is any value. */
export interface ValueSetting extends SettingText {
  readonly type: 'value'
  /** The value of a fault without this setting; left out where that depends. */
  readonly default?: unknown
}

/** A setting of a fault. */
export type FaultSetting = NumberSetting | StringSetting | ChoiceSetting | ValueSetting

/** The setting that describes an option of a type. */
type SettingOf<T> = unknown extends T
  ? ValueSetting
  : [T] extends [number]
    ? NumberSetting
    : string extends T
      ? StringSetting
      : [T] extends [string]
        ? ChoiceSetting<T>
        : never

/** Settings that describe options, one for each. */
export type SettingsOf<Options> = {
  readonly [Name in keyof Options]-?: SettingOf<Exclude<Options[Name], undefined>> &
    (Record<never, never> extends Pick<Options, Name>
      ? { readonly isRequired?: false }
      : { readonly isRequired: true })
}

/** The description of a kind of fault. */
export interface FaultDescription<Settings = Readonly<Record<string, FaultSetting>>> {
  /** Name of the kind, for people. */
  readonly label: string
  /** Sentence about what happens to the messages that meet the fault. */
  readonly description: string
  /** The ways of the messages that can meet it. */
  readonly directions: readonly Direction[]
  /** Settings of this kind; those that every fault has are `scopeSettings`. */
  readonly settings: Settings
  /** How many messages meet a fault without `times`; default no limit. */
  readonly times?: number
}
