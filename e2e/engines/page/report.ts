import type { CaseResult, EngineReport, StageMessage } from './report-data'

declare global {
  interface Window {
    /** What the suite found, once every case has run. */
    deskbridgeReport?: EngineReport
  }
}

const el = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

const status = el('p', { className: 'status', role: 'status' }, 'Starting …')
const facts = el('dl', { className: 'facts' })
const lists = el('div', { className: 'groups' })
const stage = el('iframe', { title: 'Stage', src: `/stage.html${location.search}`, inert: true })
const rows: HTMLLIElement[] = []
const counts = { passed: 0, failed: 0 }

document
  .querySelector('#app')!
  .append(
    el('header', {}, el('h1', {}, 'Deskbridge in this browser'), status),
    el('main', {}, lists),
    el('aside', {}, el('h2', {}, 'Stage'), el('div', { className: 'stage' }, stage), facts),
  )

function showCases(cases: readonly Pick<CaseResult, 'group' | 'name'>[]): void {
  const groups = new Map<string, HTMLElement>()
  for (const { group, name } of cases) {
    const list = groups.get(group) ?? el('ul')
    if (!groups.has(group)) {
      groups.set(group, list)
      lists.append(el('section', {}, el('h2', {}, group), list))
    }
    const row = el('li', { className: 'waiting' }, name)
    rows.push(row)
    list.append(row)
  }
  showCounts()
}

function showResult(index: number, { error, tookMs }: CaseResult): void {
  const row = rows[index]!
  counts[error === null ? 'passed' : 'failed']++
  row.className = error === null ? 'passed' : 'failed'
  row.append(el('span', { className: 'time' }, `${tookMs} ms`))
  if (error !== null) row.append(el('pre', {}, error))
  showCounts()
}

function showCounts(): void {
  const { passed, failed } = counts
  const left = rows.length - passed - failed
  status.className = `status ${failed > 0 ? 'failed' : left > 0 ? 'waiting' : 'passed'}`
  status.textContent = `${passed} passed, ${failed} failed${left > 0 ? `, ${left} to run` : ''}`
}

function showReport(report: EngineReport): void {
  for (const [name, value] of Object.entries({ ...report.facts, browser: report.userAgent })) {
    facts.append(el('dt', {}, name), el('dd', {}, value))
  }
  window.deskbridgeReport = report
}

addEventListener('message', ({ source, origin, data }: MessageEvent<StageMessage>) => {
  if (source !== stage.contentWindow || origin !== location.origin) return
  if (data.type === 'started') showCases(data.cases)
  if (data.type === 'done') showResult(data.index, data.result)
  if (data.type === 'finished') showReport(data.report)
})
