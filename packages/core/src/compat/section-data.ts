/** The content of a button: `id` comes back in the click event, `primary` wins over `secondary`. */
export interface ButtonContent {
  label: string
  id: string
  openApp?: boolean
  primary?: boolean
  secondary?: boolean
}

/** The content of a label with its value. */
export interface LabelContent {
  label?: string
  value?: string
  iconUrl?: string
  url?: string
}

/** The content of a link; `inline` keeps the link in the line of text. */
export interface LinkContent {
  url: string
  value?: string
  inline?: boolean
}

/** The content of an item besides its title; `id` comes back in the click event of a clickable item. */
export interface ItemDetails {
  value?: string
  description?: string
  imgUrl?: string
  imgSize?: 'big' | 'small'
  link?: string
  id?: string
  clickable?: boolean
  openApp?: boolean
}

/** The content of an item. */
export interface TitleContent extends ItemDetails {
  title: string
}

/** The content of a list of tags. */
export interface TagsContent {
  tags: string[]
  label?: string
}

/** A component of a type, with its content. */
export interface ComponentOf<Type, Content> {
  /** The type of the component. */
  type: Type
  /** The content. */
  data: Content
}

/** A section of certain components. */
export interface SectionOf<Component> {
  /** The heading, which must be the one in the app's opening state. */
  title: string
  /** The components, at least one. */
  components: Component[]
  /** The url of an image beside the heading. */
  imgUrl?: string
  /** Whether a click on the heading opens the app. */
  openApp?: boolean
}
