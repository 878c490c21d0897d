/** Something that must not have happened. */
export interface Finding {
  /** Names the rule that was broken. */
  readonly rule: string
  /** Where or how, in words that are the same for every case with the same cause. */
  readonly detail: string
}

/** Findings with the same cause. */
export interface FindingGroup extends Finding {
  count: number
  /** The shortest case that shows it. */
  example: string
}

/** Groups findings by their cause. */
export interface Findings {
  /** Counts a finding; without an example where finding one would take long and there is one already. */
  add(finding: Finding, example?: string): void
  /** Whether there is a finding with the same cause. */
  has(finding: Finding): boolean
  groups(): readonly FindingGroup[]
}

/** Creates {@link Findings} without any. */
export function createFindings(): Findings {
  const groups = new Map<string, FindingGroup>()
  const keyOf = ({ rule, detail }: Finding) => `${rule}: ${detail}`
  return {
    has: (finding) => groups.has(keyOf(finding)),
    add(finding, example) {
      const known = groups.get(keyOf(finding))
      if (!known) groups.set(keyOf(finding), { ...finding, count: 1, example: example ?? '' })
      else {
        known.count++
        if (example !== undefined && example.length < known.example.length) known.example = example
      }
    },
    groups: () => [...groups.values()].sort((a, b) => b.count - a.count),
  }
}

/** Describes an error by its message and the place in this repository that threw it. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${typeof error}`
  const frame = error.stack
    ?.split('\n')
    .filter((line) => line.includes('packages/') && !line.includes('/test/'))
    .at(0)
  const place = frame?.replace(/.*(packages\/[^?:)]+)[^:]*:(\d+):\d+.*/, '$1:$2') ?? 'an unknown place'
  return `${error.name}: ${error.message.split('\n')[0]?.slice(0, 120)} (${place})`
}

/** Writes groups of findings for a reader. */
export function printFindings(groups: readonly FindingGroup[]): string[] {
  return groups.map(({ rule, detail, count, example }) => `${count}× ${rule}: ${detail}\n    ${example}`)
}
