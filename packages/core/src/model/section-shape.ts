import type { Section, SectionComponent } from './section'

/** A kind of member: what its value must be. */
export type MemberKind = 'string' | 'non-empty string' | 'boolean' | 'image size' | 'strings' | 'handler'

/** The kinds of an object's members by their names, in the order in which they are checked. */
export type Shape = Readonly<Record<string, MemberKind>>

type KindOf<Value> = Value extends boolean
  ? 'boolean'
  : Value extends 'small' | 'big'
    ? 'image size'
    : Value extends string
      ? 'string' | 'non-empty string'
      : Value extends readonly string[]
        ? 'strings'
        : 'handler'

/** A shape that has every member of a type, each of the kind that the type asks for. */
type ShapeOf<Data> = { readonly [Name in keyof Required<Data>]: KindOf<Required<Data>[Name]> }

type DataOf<Component> = Component extends { data: infer Data } ? Data : object

/** The neutral type for each type in either vocabulary. */
export const neutralTypes: Readonly<Record<string, SectionComponent['type']>> = {
  item: 'item',
  title: 'item',
  button: 'button',
  label_value: 'label_value',
  link: 'link',
  divider: 'divider',
  line: 'divider',
  tags: 'tags',
}

/** The members of each component's data. */
export const dataShapes: { readonly [C in SectionComponent as C['type']]: ShapeOf<DataOf<C>> } = {
  item: {
    title: 'string',
    value: 'string',
    description: 'string',
    imgUrl: 'string',
    imgSize: 'image size',
    link: 'string',
    id: 'string',
    clickable: 'boolean',
    openApp: 'boolean',
    onClick: 'handler',
  },
  button: {
    label: 'non-empty string',
    id: 'non-empty string',
    openApp: 'boolean',
    primary: 'boolean',
    secondary: 'boolean',
    onClick: 'handler',
  },
  label_value: { label: 'string', value: 'string', iconUrl: 'string', url: 'string' },
  link: { url: 'non-empty string', value: 'string', inline: 'boolean' },
  divider: {},
  tags: { tags: 'strings', label: 'string' },
}

/** The members of a section other than its components. */
export const sectionShape: ShapeOf<Omit<Section, 'components'>> = {
  title: 'non-empty string',
  imgUrl: 'string',
  openApp: 'boolean',
}
