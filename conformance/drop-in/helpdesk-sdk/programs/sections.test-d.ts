import {
  SectionComponentType,
  type IButtonComponent,
  type ILabelComponent,
  type ILineComponent,
  type ILinkComponent,
  type ISection,
  type ITagsComponent,
  type ITitleComponent,
  type SectionComponent,
} from '@livechat/helpdesk-sdk'

export const button: IButtonComponent = {
  type: SectionComponentType.Button,
  data: { label: 'Refund', id: 'refund', openApp: false, primary: true, secondary: false },
}
export const label: ILabelComponent = {
  type: SectionComponentType.LabelValue,
  data: {
    label: 'Carrier',
    value: 'Example',
    iconUrl: 'https://example.com/a.png',
    url: 'https://example.com',
  },
}
export const line: ILineComponent = { type: SectionComponentType.Line }
export const link: ILinkComponent = {
  type: SectionComponentType.Link,
  data: { url: 'https://example.com', value: 'Track', inline: true },
}
export const title: ITitleComponent = {
  type: SectionComponentType.Title,
  data: {
    title: 'Delivery',
    value: 'late',
    description: 'since Monday',
    imgUrl: 'https://example.com/parcel.png',
    imgSize: 'small',
    link: 'https://example.com',
    id: 'delivery',
    clickable: true,
    openApp: true,
  },
}
export const tags: ITagsComponent = {
  type: SectionComponentType.Tags,
  data: { tags: ['late'], label: 'Tags' },
}

export const shouted: string = title.data.title.toUpperCase()
export const tagType: SectionComponentType.Tags = tags.type
export const tagCount: number = tags.data.tags.length

export const section = {
  title: 'Parcel',
  components: [button, label, line, link, title, { type: SectionComponentType.Title, data: { title: 'A' } }],
} satisfies ISection
export const firstComponent: IButtonComponent | undefined = section.components.find(
  (component) => component.type === SectionComponentType.Button,
)

export const names: Record<SectionComponentType, string> = {
  [SectionComponentType.Button]: 'Button',
  [SectionComponentType.LabelValue]: 'Label',
  [SectionComponentType.Title]: 'Title',
  [SectionComponentType.Link]: 'Link',
  [SectionComponentType.Line]: 'Line',
  [SectionComponentType.Tags]: 'Tags',
}
export const types: SectionComponentType[] = Object.values(SectionComponentType)
export const wireNames: string[] = types.map((type) => type.replace('_', ' '))
export const keys = Object.keys(SectionComponentType) as (keyof typeof SectionComponentType)[]
export const wireName: `${SectionComponentType}` = `${SectionComponentType.LabelValue}`
export const parsed = 'title' as SectionComponentType
export const { Title, Line } = SectionComponentType
export const lineAgain: ILineComponent = { type: Line }

/** Covers every component of a section, so that a new one is a compile error. */
export function textOf(component: SectionComponent): string {
  switch (component.type) {
    case SectionComponentType.Button:
      return component.data.label.trim()
    case SectionComponentType.LabelValue:
      return component.data.value?.trim() ?? ''
    case SectionComponentType.Title:
      return component.data.title.toUpperCase()
    case SectionComponentType.Link:
      return component.data.url.trim()
    case SectionComponentType.Line:
      return '-'
    default: {
      const unknown: never = component
      return unknown
    }
  }
}

/** Covers every type that the enumeration lists. */
export function colorOf(type: SectionComponentType): string {
  switch (type) {
    case SectionComponentType.Button:
    case SectionComponentType.Link:
      return 'blue'
    case SectionComponentType.LabelValue:
    case SectionComponentType.Title:
    case SectionComponentType.Line:
      return 'gray'
    case SectionComponentType.Tags:
      return 'green'
    default:
      return assertNever(type)
  }
}

function assertNever(value: never): never {
  throw new Error(String(value))
}

type ComponentOf<Type extends SectionComponentType> = Extract<SectionComponent, { type: Type }>
type DataOf<Component> = Component extends { data: infer Data } ? Data : undefined
type WithData = Exclude<SectionComponent, ILineComponent>

export const titleData: DataOf<ComponentOf<SectionComponentType.Title>> = title.data
export const noData: DataOf<ComponentOf<SectionComponentType.Line>> = undefined
export const idOf = (data: ITitleComponent['data']): string | undefined => data.id
export const isTitle = (component: SectionComponent): component is ITitleComponent =>
  component.type === SectionComponentType.Title
export const dataOf = (component: WithData): object => component.data
export const titles: string[] = [button, title, line].filter(isTitle).map(({ data }) => data.title)

export const drawings: { [Type in SectionComponent['type']]: (component: ComponentOf<Type>) => string } = {
  [SectionComponentType.Button]: ({ data }) => data.label,
  [SectionComponentType.LabelValue]: ({ data }) => data.label ?? '',
  [SectionComponentType.Title]: ({ data }) => data.title,
  [SectionComponentType.Link]: ({ data }) => data.url,
  [SectionComponentType.Line]: ({ type }) => type,
}

/** Takes and returns a component of any type. */
export function keep<Component extends SectionComponent | ITagsComponent>(component: Component): Component {
  return component
}
export const sameButton: IButtonComponent = keep(button)
export const sameLabel: ILabelComponent = keep(label)
export const sameLine: ILineComponent = keep(line)
export const sameLink: ILinkComponent = keep(link)
export const sameTitle: ITitleComponent = keep(title)
export const sameTags: ITagsComponent = keep(tags)

/** Changes a section in place, as its members are not readonly. */
export function extend(base: ISection, ...more: SectionComponent[]): ISection {
  const extended: ISection = { ...base, components: [...base.components] }
  extended.components.push(...more)
  extended.openApp = true
  extended.imgUrl = 'https://example.com/parcel.png'
  return extended
}

/** Has members of its own besides those of a title. */
interface Delivery extends ITitleComponent {
  parcelId: string
}
interface DeliverySection extends ISection {
  components: Delivery[]
}
export const deliveries: DeliverySection = { title: 'Parcels', components: [{ ...title, parcelId: 'p1' }] }
export const toSection = (delivery: DeliverySection): ISection => delivery
