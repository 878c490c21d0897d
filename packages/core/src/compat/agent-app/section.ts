import type {
  ButtonContent,
  ComponentOf,
  LabelContent,
  LinkContent,
  SectionOf,
  TagsContent,
  TitleContent,
} from '../section-data'

/** The types of a section's components. */
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
  /** The customer beside the app. */
  Customer = 'customer',
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

/** An item. */
export interface ITitleComponent extends ComponentOf<SectionComponentType.Title, TitleContent> {}

/** The customer beside the app, whom the desk draws. */
export interface ICustomerComponent {
  /** The type of the component. */
  type: SectionComponentType.Customer
}

/** A list of tags. */
export interface ITagsComponent extends ComponentOf<SectionComponentType.Tags, TagsContent> {}

/** A component of a section. */
export type SectionComponent =
  | IButtonComponent
  | ILabelComponent
  | ILineComponent
  | ILinkComponent
  | ITitleComponent
  | ICustomerComponent
  | ITagsComponent

/** A section of the customer's details. */
export interface ISection extends SectionOf<SectionComponent> {}
