/** Draws a line with a title, a value, a description and an image, each when given; `title` or `value` must be. */
export interface ItemComponent {
  /** Names the kind of component. */
  type: 'item'
  /** Says what is drawn. */
  data: ItemData
}

/** Says what an {@link ItemComponent} draws. */
export interface ItemData {
  /** Is the first line. */
  title?: string
  /** Is the text beside or below the title. */
  value?: string
  /** Is the small print. */
  description?: string
  /** Is the address of an image. */
  imgUrl?: string
  /** Is the image's size. */
  imgSize?: 'small' | 'big'
  /** Makes the title a link to this address. */
  link?: string
  /** Is told to the widget when the item is clicked. */
  id?: string
  /** Makes the item clickable. */
  clickable?: boolean
  /** Opens the app on a click. */
  openApp?: boolean
  /** Hears of clicks; it stays with the widget. */
  onClick?: () => void
}

/** Draws a button. */
export interface ButtonComponent {
  /** Names the kind of component. */
  type: 'button'
  /** Says what is drawn. */
  data: ButtonData
}

/** Says what a {@link ButtonComponent} draws; `primary` wins over `secondary`. */
export interface ButtonData {
  /** Is told to the widget when the button is clicked. */
  id: string
  /** Is the text. */
  label: string
  /** Opens the app on a click. */
  openApp?: boolean
  /** Draws it as the main action. */
  primary?: boolean
  /** Draws it as a lesser action. */
  secondary?: boolean
  /** Hears of clicks; it stays with the widget. */
  onClick?: () => void
}

/** Draws a label and its value. */
export interface LabelValueComponent {
  /** Names the kind of component. */
  type: 'label_value'
  /** Says what is drawn. */
  data: { label?: string; value?: string; iconUrl?: string; url?: string }
}

/** Draws a link; `inline` keeps it in the line of text. */
export interface LinkComponent {
  /** Names the kind of component. */
  type: 'link'
  /** Says what is drawn. */
  data: { url: string; value?: string; inline?: boolean }
}

/** Draws a line between components. */
export interface DividerComponent {
  /** Names the kind of component. */
  type: 'divider'
}

/** Draws a list of tags. */
export interface TagsComponent {
  /** Names the kind of component. */
  type: 'tags'
  /** Says what is drawn. */
  data: { tags: readonly string[]; label?: string }
}

/** Is one line of a section. */
export type SectionComponent =
  ItemComponent | ButtonComponent | LabelValueComponent | LinkComponent | DividerComponent | TagsComponent

/** Describes what a widget draws into the ticket's details. */
export interface Section {
  /** Is the heading; it must be the one that the desk knows the section by. */
  title: string
  /** Are the lines, at least one. */
  components: readonly SectionComponent[]
  /** Is the address of an image beside the heading. */
  imgUrl?: string
  /** Opens the app on a click on the heading. */
  openApp?: boolean
}

/** Builds an item; with `onClick` it is clickable, and its `id` follows from its text when none is given. */
export function item(data: ItemData): ItemComponent {
  const { onClick, id = data.title ?? data.value } = data
  return { type: 'item', data: onClick ? { clickable: true, id, ...data } : data }
}

/** Builds a button; its `id` follows from its label when none is given. */
export function button(label: string, options: Partial<Omit<ButtonData, 'label'>> = {}): ButtonComponent {
  return { type: 'button', data: { id: label, ...options, label } }
}

/** Builds a label with its value. */
export function labelValue(
  label: string,
  value: string,
  options: { iconUrl?: string; url?: string } = {},
): LabelValueComponent {
  return { type: 'label_value', data: { ...options, label, value } }
}

/** Builds a link. */
export function link(value: string, url: string, options: { inline?: boolean } = {}): LinkComponent {
  return { type: 'link', data: { ...options, value, url } }
}

/** Builds a line between components. */
export function divider(): DividerComponent {
  return { type: 'divider' }
}

/** Builds a list of tags. */
export function tags(list: readonly string[], label?: string): TagsComponent {
  return { type: 'tags', data: label === undefined ? { tags: list } : { tags: list, label } }
}
