/** What became of one case. */
export interface CaseResult {
  readonly group: string
  readonly name: string
  readonly tookMs: number
  /** What went wrong; `null` for a case that passed. */
  readonly error: string | null
}

/** What the suite found in one engine. */
export interface EngineReport {
  readonly userAgent: string
  /** What differs between engines, as the suite found it. */
  readonly facts: Readonly<Record<string, string>>
  readonly cases: readonly CaseResult[]
}

/** What the stage posts to the page that reports. */
export type StageMessage =
  | { type: 'started'; cases: readonly Pick<CaseResult, 'group' | 'name'>[] }
  | { type: 'done'; index: number; result: CaseResult }
  | { type: 'finished'; report: EngineReport }
