import type { Mode, Placement, Role, Section } from '@deskbridge/core'
import type { AppChanges, AppDefinition, NewApp } from '@deskbridge/host'
import { completeUrl } from '../apps/to-widget'
import { isSameJson } from '../editor/json-text'
import { capitalize } from '../tickets/ticket-words'
import { fromDraft, toDraft, type SectionDraft } from '../sections/section-draft'

/** What the user has entered for an app, valid or not. */
export interface AppDraft {
  readonly name: string
  readonly url: string
  readonly iconUrl: string
  readonly description: string
  readonly desk: AppDefinition['desk']
  /** The version that the app names, and the desk that it belongs to; the form does not change it. */
  readonly versioned: Pick<AppDefinition, 'desk' | 'deskVersion'> | null
  readonly placement: Placement
  readonly mode: Mode
  /** Whether the app has a limited access; what is chosen for it is kept while it has not. */
  readonly isLimited: boolean
  readonly roles: readonly string[]
  readonly isForAllDivisions: boolean
  readonly divisionIds: readonly string[]
  /** Whether the app has an opening state; what it is, is kept while it has none. */
  readonly hasSection: boolean
  readonly section: SectionDraft
}

/** The field of a draft that a problem is about; `null` for the whole. */
export interface DraftProblem {
  readonly field: keyof AppDraft | null
  /** What is wrong, with the remedy. */
  readonly sentence: string
}

const emptySection: Section = { title: '', components: [] }

/** Returns the draft of an app, or of a new one. */
export function toAppDraft(app: AppDefinition | null): AppDraft {
  const { access, openingState } = app ?? {}
  const { roles = [], divisionIds = 'all' } = access ?? {}
  return {
    name: app?.name ?? '',
    url: app?.url ?? '',
    iconUrl: app?.iconUrl ?? '',
    description: app?.description ?? '',
    desk: app?.desk ?? 'auto',
    versioned: app,
    placement: app?.placement ?? 'ticket-sidebar',
    mode: app?.mode ?? 'popup',
    isLimited: access !== undefined,
    roles,
    isForAllDivisions: divisionIds === 'all',
    divisionIds: divisionIds === 'all' ? [] : divisionIds,
    hasSection: openingState !== undefined,
    section: toDraft(openingState ?? emptySection),
  }
}

/** Returns the members of a new app; the registry checks them. */
export function toNewApp(draft: AppDraft): NewApp {
  const members = Object.entries(membersOf(draft)).filter(([, value]) => value !== null)
  return Object.fromEntries(members) as unknown as NewApp
}

/** Returns the members that a draft changes of what it started with, so that nothing else of the app is overwritten. */
export function toChanges(initial: AppDraft, draft: AppDraft): AppChanges {
  const [before, after] = [membersOf(initial), membersOf(draft)]
  const changed = Object.entries(after).filter(
    ([name, value]) => !isSameJson(value, before[name as keyof typeof before]),
  )
  return Object.fromEntries(changed) as AppChanges
}

function membersOf(draft: AppDraft) {
  const { desk, versioned, placement, mode } = draft
  const url = draft.url.trim()
  return {
    name: draft.name.trim(),
    url: url && completeUrl(url),
    iconUrl: draft.iconUrl.trim() || null,
    description: draft.description.trim() || null,
    desk,
    deskVersion: (desk === versioned?.desk && versioned.deskVersion) || null,
    placement,
    mode,
    access: draft.isLimited
      ? {
          roles: [...draft.roles] as Role[],
          divisionIds: draft.isForAllDivisions ? ('all' as const) : [...draft.divisionIds],
        }
      : null,
    openingState: draft.hasSection ? fromDraft(draft.section) : null,
  }
}

const fields: Readonly<Record<string, keyof AppDraft>> = {
  name: 'name',
  url: 'url',
  iconUrl: 'iconUrl',
  description: 'description',
  desk: 'desk',
  placement: 'placement',
  mode: 'mode',
  'access.roles': 'roles',
  'access.divisionIds': 'divisionIds',
  openingState: 'section',
}

/** Returns the field that an error of the registry names, and what is wrong with it. */
export function toProblem({ message }: Error): DraftProblem {
  const named = /^The ([\w.]+?)(?:\[\d+\])? of the app ".*?" is .*?: it (must be .*)$/s.exec(message)
  const invalid = /^The ([\w.]+) of the app ".*?" is (invalid: .*)$/s.exec(message)
  const field = fields[(named ?? invalid)?.[1] ?? '']
  const words = (named ?? invalid)?.[2]
  if (field === undefined || words === undefined) return { field: null, sentence: message }
  return { field, sentence: toSentence(words) }
}

function toSentence(words: string): string {
  if (words === 'must be a non-empty string.') return 'This field is required.'
  return capitalize(words)
}
