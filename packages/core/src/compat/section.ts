/** Names the component types of the published SDK; the documentation's own words are taken as plain text. */
export const SectionComponentType = {
  Button: 'button',
  LabelValue: 'label_value',
  Title: 'title',
  Link: 'link',
  Line: 'line',
  Tags: 'tags',
} as const

/** Is the type of any component. */
export type SectionComponentType = (typeof SectionComponentType)[keyof typeof SectionComponentType]

/** Gives each component type the type name that it has as a member of the published enumeration. */
export declare namespace SectionComponentType {
  /** Is the type of a button. */
  type Button = typeof SectionComponentType.Button
  /** Is the type of a label with its value. */
  type LabelValue = typeof SectionComponentType.LabelValue
  /** Is the type of an item. */
  type Title = typeof SectionComponentType.Title
  /** Is the type of a link. */
  type Link = typeof SectionComponentType.Link
  /** Is the type of a line between components. */
  type Line = typeof SectionComponentType.Line
  /** Is the type of a list of tags. */
  type Tags = typeof SectionComponentType.Tags
}

/** Draws a button. */
export interface IButtonComponent {
  /** Names the kind of component. */
  type: SectionComponentType.Button
  /** Says what is drawn. */
  data: { label: string; id: string; openApp?: boolean; primary?: boolean; secondary?: boolean }
}

/** Draws a label and its value. */
export interface ILabelComponent {
  /** Names the kind of component. */
  type: SectionComponentType.LabelValue
  /** Says what is drawn. */
  data: { label?: string; value?: string; iconUrl?: string; url?: string }
}

/** Draws a line between components. */
export interface ILineComponent {
  /** Names the kind of component. */
  type: SectionComponentType.Line
}

/** Draws a link. */
export interface ILinkComponent {
  /** Names the kind of component. */
  type: SectionComponentType.Link
  /** Says what is drawn. */
  data: { url: string; value?: string; inline?: boolean }
}

/** Says what an item draws besides its title. */
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

/** Draws an item under its published name. */
export interface ITitleComponent {
  /** Names the kind of component. */
  type: SectionComponentType.Title
  /** Says what is drawn. */
  data: { title: string } & ItemDetails
}

/** Draws a list of tags. */
export interface ITagsComponent {
  /** Names the kind of component. */
  type: SectionComponentType.Tags
  /** Says what is drawn. */
  data: { tags: string[]; label?: string }
}

/** Draws an item as the documentation writes it: under either name, with a title or a value. */
export interface IItemComponent {
  /** Names the kind of component. */
  type: 'item' | SectionComponentType.Title
  /** Says what is drawn. */
  data: ItemDetails & ({ title: string } | { title?: undefined; value: string })
}

/** Draws a line between components, under its documented name. */
export interface IDividerComponent {
  /** Names the kind of component. */
  type: 'divider'
}

/** Is one line of a section. */
export type SectionComponent =
  | IButtonComponent
  | ILabelComponent
  | ILineComponent
  | ILinkComponent
  | ITitleComponent
  | ITagsComponent
  | IItemComponent
  | IDividerComponent

/** Describes what a widget draws into the ticket's details. */
export interface ISection {
  /** Is the heading, which must be the one in the app's opening state. */
  title: string
  /** Are the lines, at least one. */
  components: SectionComponent[]
  /** Is the address of an image beside the heading. */
  imgUrl?: string
  /** Opens the app on a click on the heading. */
  openApp?: boolean
}
