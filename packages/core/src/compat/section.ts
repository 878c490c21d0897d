/** The component types that the published SDK lists. */
export enum SectionComponentType {
  /** A button. */
  Button = 'button',
  /** A label with its value. */
  LabelValue = 'label_value',
  /** An item. */
  Title = 'title',
  /** A link. */
  Link = 'link',
  /** A line between components. */
  Line = 'line',
  /** A list of tags. */
  Tags = 'tags',
}

/** A button. */
export interface IButtonComponent {
  /** The type of the component. */
  type: SectionComponentType.Button
  /** The content: `id` comes back in the click event, `primary` wins over `secondary`. */
  data: { label: string; id: string; openApp?: boolean; primary?: boolean; secondary?: boolean }
}

/** A label with its value. */
export interface ILabelComponent {
  /** The type of the component. */
  type: SectionComponentType.LabelValue
  /** The content. */
  data: { label?: string; value?: string; iconUrl?: string; url?: string }
}

/** A line between components. */
export interface ILineComponent {
  /** The type of the component. */
  type: SectionComponentType.Line
}

/** A link. */
export interface ILinkComponent {
  /** The type of the component. */
  type: SectionComponentType.Link
  /** The content; `inline` keeps the link in the line of text. */
  data: { url: string; value?: string; inline?: boolean }
}

/** The content of an item besides its title. */
interface ItemDetails {
  value?: string
  description?: string
  imgUrl?: string
  imgSize?: 'big' | 'small'
  link?: string
  id?: string
  clickable?: boolean
  openApp?: boolean
}

/** An item, under its published name. */
export interface ITitleComponent {
  /** The type of the component. */
  type: SectionComponentType.Title
  /** The content; `id` comes back in the click event of a clickable item. */
  data: ItemDetails & { title: string }
}

/** A list of tags. */
export interface ITagsComponent {
  /** The type of the component. */
  type: SectionComponentType.Tags
  /** The content. */
  data: { tags: string[]; label?: string }
}

/** A component as the published SDK lists them, without {@link ITagsComponent}. */
export type SectionComponent =
  IButtonComponent | ILabelComponent | ILineComponent | ILinkComponent | ITitleComponent

/** A section of the ticket's details. */
export interface ISection {
  /** The heading, which must be the one in the app's opening state. */
  title: string
  /** The components, at least one. */
  components: SectionComponent[]
  /** The url of an image beside the heading. */
  imgUrl?: string
  /** Whether a click on the heading opens the app. */
  openApp?: boolean
}

/** A component whose type may also be written as a string. */
type WithPlainType<Component extends { type: SectionComponentType }> = Component extends unknown
  ? Omit<Component, 'type'> & { type: Component['type'] | `${Component['type']}` }
  : never

/** An item as the documentation writes it: under either name, with a title or a value. */
export interface IItemComponent {
  /** The type of the component. */
  type: SectionComponentType.Title | 'title' | 'item'
  /** The content; `id` comes back in the click event of a clickable item. */
  data: ItemDetails & ({ title: string } | { title?: undefined; value: string })
}

/** A line between components, under its documented name. */
export interface IDividerComponent {
  /** The type of the component. */
  type: 'divider'
}

/** A component under its published or its documented name, which may be a plain string. */
export type DocumentedComponent =
  | WithPlainType<IButtonComponent | ILabelComponent | ILineComponent | ILinkComponent | ITagsComponent>
  | IItemComponent
  | IDividerComponent

/** A section of the ticket's details, also with the component types that the documentation names. */
export interface IDocumentedSection extends Omit<ISection, 'components'> {
  /** The components, at least one. */
  components: readonly DocumentedComponent[]
}
