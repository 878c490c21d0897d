import type { DoctorCheck, DoctorReport } from './report'

const signs: Readonly<Record<DoctorCheck['status'], string>> = {
  ok: '✓',
  warning: '!',
  failure: '✗',
  skipped: '-',
}

const width = Math.max(...Object.keys(signs).map((status) => status.length))

/** Writes a report for people: a line for each check, below it how to mend what is wrong, and a summary. */
export function formatReport({ url, checks, isEmbeddable }: DoctorReport): string {
  const lines = checks.flatMap(({ status, sentence, remedy }) => {
    const line = `${signs[status]} ${status.padEnd(width)}  ${sentence}`
    return remedy === null ? [line] : [line, `${' '.repeat(width + 4)}${remedy}`]
  })
  const verdict = isEmbeddable ? 'can be used as a widget' : 'cannot be used as a widget'
  return [
    url,
    ...lines,
    `This page ${verdict}: ${count(checks, 'failure')}, ${count(checks, 'warning')}.`,
    '',
  ].join('\n')
}

function count(checks: readonly DoctorCheck[], status: 'failure' | 'warning'): string {
  const found = checks.filter((check) => check.status === status).length
  return `${found} ${status}${found === 1 ? '' : 's'}`
}
