import type { Section } from '@deskbridge/core'
import { findEqualIds, type EqualId } from './components'

/** A sentence about the section of an app. */
export interface SectionNote {
  readonly sentence: string
  /** Whether something has to be corrected. */
  readonly isWarning: boolean
  /** What helps: adding an opening state, or giving it the title that the app uses. */
  readonly action?: 'add' | 'retitle'
}

/** What determines the notes of an app. */
export interface SectionFacts {
  /** Name of the app. */
  readonly name: string
  /** Name of the desk. */
  readonly desk: string
  readonly openingState: Section | null
  /** Section that is shown. */
  readonly section: Section | null
  readonly isFailed: boolean
  /** Title of a section that was not shown because of it. */
  readonly ignoredTitle: string | undefined
}

/** Returns why the section of an app does not change or exist, and what is wrong with it. */
export function sectionNotes(facts: SectionFacts): readonly SectionNote[] {
  const { name, desk, openingState, section, isFailed, ignoredTitle } = facts
  const sent = ignoredTitle === undefined ? '' : `The app sent a section titled “${ignoredTitle}”; `
  const notes: SectionNote[] = []
  if (isFailed) {
    const shown = openingState ? 'this is its opening state' : 'it has no section'
    notes.push({ sentence: `${name} has failed, so ${shown}.`, isWarning: true })
  }
  if (!openingState)
    notes.push({
      sentence: sent
        ? `${sent}${desk} shows it only if the app has an opening state.`
        : `${name} has no section: ${desk} shows one only if the app has an opening state.`,
      isWarning: sent !== '',
      action: 'add',
    })
  else if (sent)
    notes.push({
      sentence: `${sent}this place shows only “${openingState.title}”.`,
      isWarning: true,
      action: 'retitle',
    })
  for (const equal of section ? findEqualIds(section) : [])
    notes.push({ sentence: equalIdSentence(equal), isWarning: true })
  return notes
}

/** Describes an id that several components have. */
export function equalIdSentence({ id, paths }: EqualId): string {
  const listed = `${paths.slice(0, -1).join(', ')} and ${paths.at(-1)}`
  return `${listed} are “${id}”: a click does not tell which it was. Use different ids.`
}
