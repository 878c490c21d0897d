/** What a rule of a protocol rests on, weakest last: the vendor's code that runs, its source that was read, its documentation. */
const proofs = ['code', 'source', 'docs'] as const

/** What a rule rests on: a proof, `choice` for one of Deskbridge's own, or `unmarked` where its page does not say. */
export type Evidence = (typeof proofs)[number] | 'choice' | 'unmarked'

/** The kinds of evidence in the order in which tables show them. */
export const evidenceKinds: readonly Evidence[] = [...proofs, 'choice', 'unmarked']

/** Counts the rules of a protocol's page by what they rest on; a rule with several marks counts under the weakest proof. */
export function countEvidence(page: string): Readonly<Record<Evidence, number>> {
  const [, unmarked = 'unmarked'] = /A rule without a mark is \*\*(\w+)\*\*/.exec(page) ?? []
  const counts = { code: 0, source: 0, docs: 0, choice: 0, unmarked: 0 }
  for (const marks of [...marksOfItems(page), ...marksOfRows(page)]) counts[weakest(marks, unmarked)]++
  return counts
}

/** Returns the marks of each rule that is an item of a list, as in `*(docs; that it is sent is code)*`, where the first word counts. */
function marksOfItems(page: string): readonly (readonly string[])[] {
  const items = page.match(/^- \*\*[A-Z]\d+\*\*.*(?:\n {2}\S.*)*/gm) ?? []
  return items.map((item) => [...item.matchAll(/\*\((\w+)/g)].map(([, mark = '']) => mark))
}

/** Returns the marks of each rule that is a row of a table: what the column `evidence` says, if there is one. */
function marksOfRows(page: string): readonly (readonly string[])[] {
  const tables = page.match(/^\|.*\|$(?:\n\|.*\|$)*/gm) ?? []
  return tables.flatMap((table) => {
    const [head = '', ...rows] = table.split('\n')
    const hasColumn = head.endsWith('| evidence |')
    return rows
      .filter((row) => /^\| \*\*[A-Z]\d+\*\*/.test(row))
      .map((row) =>
        hasColumn
          ? [
              row
                .split(/(?<!\\)\|/)
                .at(-2)!
                .trim(),
            ]
          : [],
      )
  })
}

function weakest(marks: readonly string[], unmarked: string): Evidence {
  const known = [...proofs].reverse().find((proof) => marks.includes(proof))
  const found = known ?? marks[0] ?? unmarked
  const kind = evidenceKinds.find((each) => each === found)
  if (!kind) throw new Error(`A rule is marked "${found}": use one of ${evidenceKinds.join(', ')}.`)
  return kind
}
