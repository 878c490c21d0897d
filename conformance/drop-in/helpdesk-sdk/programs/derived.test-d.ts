import * as Sdk from '@livechat/helpdesk-sdk'
import type {
  createDetailsWidget,
  createFullscreenWidget,
  IDetailsWidget,
  IDetailsWidgetApi,
  IFullscreenWidget,
  ISection,
  ITicketInfo,
  SectionComponent,
} from '@livechat/helpdesk-sdk'

export { SectionComponentType as ComponentType, type ISection as Section } from '@livechat/helpdesk-sdk'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

// What programs derive from the published types is what they would write out.
type Details = Awaited<ReturnType<typeof createDetailsWidget>>
type Fullscreen = Awaited<ReturnType<typeof createFullscreenWidget>>
export const isDetails: Equal<Details, IDetailsWidget> = true
export const isFullscreen: Equal<Fullscreen, IFullscreenWidget> = true
export const takesNothing: Equal<Parameters<typeof createDetailsWidget>, []> = true
export const takesSection: Equal<Parameters<IDetailsWidget['modifySection']>, [section: ISection]> = true
export const givesTicket: Equal<ReturnType<Details['getTicketInfo']>, ITicketInfo | null> = true
export const givesNothing: Equal<ReturnType<Fullscreen['setNotificationBadge']>, void> = true
export const listsComponents: Equal<ISection['components'][number], SectionComponent> = true
export const hasMembers: Equal<
  keyof IDetailsWidget,
  'on' | 'off' | 'sendMessage' | 'trackEvent' | 'getTicketInfo' | 'modifySection'
> = true
export const hasOwnMembers: Equal<
  keyof IFullscreenWidget,
  'on' | 'off' | 'sendMessage' | 'trackEvent' | 'setNotificationBadge'
> = true
export const hasNames: Equal<
  keyof typeof Sdk.SectionComponentType,
  'Button' | 'LabelValue' | 'Title' | 'Link' | 'Line' | 'Tags'
> = true
export const hasValues: Equal<
  `${Sdk.SectionComponentType}`,
  'button' | 'label_value' | 'title' | 'link' | 'line' | 'tags'
> = true

export const build = (title: string): Parameters<IDetailsWidget['modifySection']>[0] => ({
  title,
  components: [{ type: Sdk.SectionComponentType.Line }],
})
export const lastOf = ({
  components,
}: Parameters<Details['modifySection']>[0]): SectionComponent | undefined => components.at(-1)

export type Sections = Pick<IDetailsWidget, 'modifySection' | 'getTicketInfo'>
export type Silent = Omit<IDetailsWidget, 'on' | 'off'>
export const sectionsOf = (widget: IDetailsWidget): Sections => widget
export const silence = ({ on: _on, off: _off, ...others }: IDetailsWidget): Silent => others
export const partial: Partial<IDetailsWidget> = { getTicketInfo: () => null }
export const frozen = (widget: Readonly<IDetailsWidget>): Readonly<IDetailsWidgetApi> => widget

/** Uses a widget whose type nobody wrote. */
export async function useInferred(): Promise<Parameters<Details['modifySection']>[0]> {
  const widget = await Sdk.createDetailsWidget()
  const show: typeof widget.modifySection = (section) => widget.modifySection(section)
  const section: Parameters<typeof widget.modifySection>[0] = build('Parcel')
  const components: SectionComponent[] = section.components
  await show({ ...section, components })
  const { on, off, getTicketInfo }: IDetailsWidget = widget
  void [on, off, getTicketInfo]
  return section
}

let current: Details | undefined
export const widget = async (): Promise<Details> => (current ??= await Sdk.createDetailsWidget())

/** Wraps a widget of either kind. */
export const logged = <Widget extends IDetailsWidget | IFullscreenWidget>(
  inner: Widget,
): Widget & { log: string[] } => Object.assign({}, inner, { log: [] })
export const loggedDetails = async (): Promise<IDetailsWidget & { log: string[] }> =>
  logged(await Sdk.createDetailsWidget())

export const load = (): Promise<typeof Sdk> => import('@livechat/helpdesk-sdk')
