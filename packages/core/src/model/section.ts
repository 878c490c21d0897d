/** A line with a title, a value, a description and an image, all optional; `title` or `value` is required. */
export interface ItemComponent {
  /** The kind of component. */
  type: 'item'
  /** What is rendered. */
  data: ItemData
}

/** What an {@link ItemComponent} renders. */
export interface ItemData {
  /** The first line. */
  title?: string
  /** The text beside or below the title. */
  value?: string
  /** The small print. */
  description?: string
  /** The URL of an image. */
  imgUrl?: string
  /** The image's size. */
  imgSize?: 'small' | 'big'
  /** The URL that the title links to. */
  link?: string
  /** The id that a click event carries. */
  id?: string
  /** Whether the item can be clicked. */
  clickable?: boolean
  /** Whether a click opens the app. */
  openApp?: boolean
  /** The click handler; it is never posted. */
  onClick?: () => void
}

/** A button. */
export interface ButtonComponent {
  /** The kind of component. */
  type: 'button'
  /** What is rendered. */
  data: ButtonData
}

/** What a {@link ButtonComponent} renders; `primary` wins over `secondary`. */
export interface ButtonData {
  /** The id that a click event carries. */
  id: string
  /** The text. */
  label: string
  /** Whether a click opens the app. */
  openApp?: boolean
  /** Whether this is the main action. */
  primary?: boolean
  /** Whether this is a minor action. */
  secondary?: boolean
  /** The click handler; it is never posted. */
  onClick?: () => void
}

/** A label and its value. */
export interface LabelValueComponent {
  /** The kind of component. */
  type: 'label_value'
  /** What is rendered. */
  data: { label?: string; value?: string; iconUrl?: string; url?: string }
}

/** A link; `inline` keeps it in the flow of the text. */
export interface LinkComponent {
  /** The kind of component. */
  type: 'link'
  /** What is rendered. */
  data: { url: string; value?: string; inline?: boolean }
}

/** A line between components. */
export interface DividerComponent {
  /** The kind of component. */
  type: 'divider'
}

/** A list of tags. */
export interface TagsComponent {
  /** The kind of component. */
  type: 'tags'
  /** What is rendered. */
  data: { tags: readonly string[]; label?: string }
}

/** One line of a section. */
export type SectionComponent =
  ItemComponent | ButtonComponent | LabelValueComponent | LinkComponent | DividerComponent | TagsComponent

/** A widget's section in the ticket's details; limits: docs/protocols/text.md, T251. */
export interface Section {
  /** The heading, which must match the one in the app's configuration. */
  title: string
  /** The lines, at least one. */
  components: readonly SectionComponent[]
  /** The URL of an image beside the heading. */
  imgUrl?: string
  /** Whether a click on the heading opens the app. */
  openApp?: boolean
}

/** Creates an item. With `onClick` it is clickable, and `id` defaults to its title or value. */
export function item(data: ItemData): ItemComponent {
  const { onClick, id = data.title ?? data.value } = data
  return { type: 'item', data: onClick ? { clickable: true, id, ...data } : data }
}

/** Creates a button; `id` defaults to the label. */
export function button(label: string, options: Partial<Omit<ButtonData, 'label'>> = {}): ButtonComponent {
  return { type: 'button', data: { id: label, ...options, label } }
}

/** Creates a label with its value. */
export function labelValue(
  label: string,
  value: string,
  options: { iconUrl?: string; url?: string } = {},
): LabelValueComponent {
  return { type: 'label_value', data: { ...options, label, value } }
}

/** Creates a link. */
export function link(value: string, url: string, options: { inline?: boolean } = {}): LinkComponent {
  return { type: 'link', data: { ...options, value, url } }
}

/** Creates a line between components. */
export function divider(): DividerComponent {
  return { type: 'divider' }
}

/** Creates a list of tags. */
export function tags(list: readonly string[], label?: string): TagsComponent {
  return { type: 'tags', data: label === undefined ? { tags: list } : { tags: list, label } }
}
