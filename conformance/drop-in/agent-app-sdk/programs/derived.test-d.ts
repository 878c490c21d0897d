import * as Sdk from '@livechat/agent-app-sdk'
import type {
  createDetailsWidget,
  createFullscreenWidget,
  createMessageBoxWidget,
  createSettingsWidget,
  ICustomerProfile,
  IDetailsWidget,
  IFullscreenWidget,
  IMessageBoxWidget,
  IRichMessage,
  ISection,
  ISettingsWidget,
  SectionComponent,
} from '@livechat/agent-app-sdk'

export { SectionComponentType as ComponentType, type ISection as Section } from '@livechat/agent-app-sdk'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

// What programs derive from the published types is what they would write out.
type Details = Awaited<ReturnType<typeof createDetailsWidget>>
type Fullscreen = Awaited<ReturnType<typeof createFullscreenWidget>>
export const isDetails: Equal<Details, IDetailsWidget> = true
export const isMessageBox: Equal<Awaited<ReturnType<typeof createMessageBoxWidget>>, IMessageBoxWidget> = true
export const isFullscreen: Equal<Fullscreen, IFullscreenWidget> = true
export const isSettings: Equal<Awaited<ReturnType<typeof createSettingsWidget>>, ISettingsWidget> = true
export const takesNothing: Equal<Parameters<typeof createDetailsWidget>, []> = true
export const takesSection: Equal<Parameters<IDetailsWidget['modifySection']>, [section: ISection]> = true
export const givesProfile: Equal<ReturnType<Details['getCustomerProfile']>, ICustomerProfile | null> = true
export const givesNothing: Equal<ReturnType<Fullscreen['setNotificationBadge']>, void> = true
export const takesEither: Equal<Parameters<IMessageBoxWidget['putMessage']>[0], IRichMessage | string> = true
export const listsComponents: Equal<ISection['components'][number], SectionComponent> = true
export const hasOwnMembers: Equal<
  Exclude<keyof IFullscreenWidget, keyof ISettingsWidget>,
  'setNotificationBadge' | 'navigate' | 'setReportsFilters'
> = true
export const hasNames: Equal<
  keyof typeof Sdk.SectionComponentType,
  'Button' | 'LabelValue' | 'Title' | 'Link' | 'Line' | 'Customer' | 'Tags'
> = true

export type Sections = Pick<IDetailsWidget, 'modifySection' | 'getCustomerProfile'>
export type Silent = Omit<IDetailsWidget, 'on' | 'off'>
export const sectionsOf = (widget: IDetailsWidget): Sections => widget
export const silence = ({ on: _on, off: _off, ...others }: IDetailsWidget): Silent => others
export const asRecord = (widget: ISettingsWidget): Record<string, unknown> => widget

/** Covers every component of a section, so that a new one is a compile error. */
export function textOf(component: SectionComponent): string {
  switch (component.type) {
    case Sdk.SectionComponentType.Button:
      return component.data.label.trim()
    case Sdk.SectionComponentType.LabelValue:
      return component.data.value?.trim() ?? ''
    case Sdk.SectionComponentType.Title:
      return component.data.title.toUpperCase()
    case Sdk.SectionComponentType.Link:
      return component.data.url.trim()
    case Sdk.SectionComponentType.Tags:
      return component.data.tags.join()
    case Sdk.SectionComponentType.Line:
    case Sdk.SectionComponentType.Customer:
      return '-'
    default: {
      const unknown: never = component
      return unknown
    }
  }
}

/** Uses a widget whose type nobody wrote. */
export async function useInferred(): Promise<IDetailsWidget> {
  let widget = await Sdk.createDetailsWidget()
  const show: typeof widget.modifySection = (section) => widget.modifySection(section)
  await show({ title: 'Parcel', components: [{ type: Sdk.SectionComponentType.Line }] })
  const create: typeof createDetailsWidget = async () => widget
  widget = await create()
  return widget
}

/** Creates a widget by its kind. */
export const creators = {
  details: Sdk.createDetailsWidget,
  messageBox: Sdk.createMessageBoxWidget,
  fullscreen: Sdk.createFullscreenWidget,
  settings: Sdk.createSettingsWidget,
}
export async function createEither(kind: keyof typeof creators): Promise<string | null> {
  const widget = await creators[kind]()
  await widget.trackEvent('created', { kind })
  await widget.sendMessage('created')
  if ('redirect' in widget) await widget.redirect('https://example.com')
  else if ('navigate' in widget) widget.navigate('/')
  else widget.sendCards([]).catch(() => {})
  return widget.getTheme()
}
export const both: Promise<[IDetailsWidget, IFullscreenWidget]> = Promise.all([
  Sdk.createDetailsWidget(),
  Sdk.createFullscreenWidget(),
])
export const load = (): Promise<typeof Sdk> => import('@livechat/agent-app-sdk')

// An effect of React returns nothing or a function, so that what a badge returns has to pass as nothing.
declare function useEffect(effect: () => void | (() => void)): void
export function useBadge(widget: IFullscreenWidget, count: number): void {
  useEffect(() => widget.setNotificationBadge(count))
}
