import type {
  ButtonContent,
  ComponentOf,
  ItemDetails,
  LabelContent,
  LinkContent,
  SectionOf,
  TagsContent,
  TitleContent,
} from '../section-data'

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
export interface IButtonComponent extends ComponentOf<SectionComponentType.Button, ButtonContent> {}

/** A label with its value. */
export interface ILabelComponent extends ComponentOf<SectionComponentType.LabelValue, LabelContent> {}

/** A line between components. */
export interface ILineComponent {
  /** The type of the component. */
  type: SectionComponentType.Line
}

/** A link. */
export interface ILinkComponent extends ComponentOf<SectionComponentType.Link, LinkContent> {}

/** An item, under its published name. */
export interface ITitleComponent extends ComponentOf<SectionComponentType.Title, TitleContent> {}

/** A list of tags. */
export interface ITagsComponent extends ComponentOf<SectionComponentType.Tags, TagsContent> {}

/** A component as the published SDK lists them, without {@link ITagsComponent}. */
export type SectionComponent =
  IButtonComponent | ILabelComponent | ILineComponent | ILinkComponent | ITitleComponent

/** A section of the ticket's details. */
export interface ISection extends SectionOf<SectionComponent> {}

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
