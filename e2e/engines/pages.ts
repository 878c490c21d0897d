/** A page of the suite. */
export interface EnginePage {
  /** Script of the page, relative to the folder `page`. */
  readonly entry: string
  /** Names of the policies with which the page's framework creates trusted HTML; `null` for a page that any markup is put into. */
  readonly trustedTypes?: readonly string[] | null
  /** Style sheets of the page, relative to the folder `page`. */
  readonly style?: string
  /** Whether no page may frame this one. */
  readonly refusesFrames?: true
}

/** The pages of the suite by their names; all but `layout` have a strict content security policy. */
export const pages = {
  index: { entry: 'report.ts', style: 'report.css' },
  stage: { entry: 'stage.ts' },
  plain: { entry: 'widgets/plain.ts' },
  layout: { entry: 'widgets/plain.ts', trustedTypes: null },
  react: { entry: 'widgets/react.tsx' },
  vue: { entry: 'widgets/vue.ts', trustedTypes: ['vue'] },
  svelte: { entry: 'widgets/svelte.ts', trustedTypes: ['svelte-trusted-html'] },
  poster: { entry: 'widgets/poster.ts' },
  desk: { entry: 'widgets/desk.ts' },
  refusing: { entry: 'widgets/poster.ts', refusesFrames: true },
  'genuine-widget': { entry: 'widgets/genuine-widget.ts' },
  'genuine-host-0.3.2': { entry: 'widgets/genuine-host-0.3.2.ts' },
  'genuine-host-0.3.5': { entry: 'widgets/genuine-host-0.3.5.ts' },
} as const satisfies Readonly<Record<string, EnginePage>>

/** The name of a page of the suite. */
export type EnginePageName = keyof typeof pages
