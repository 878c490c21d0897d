import type { Section, SectionComponent } from './section'

/** A kind of member: what its value must be, in the words of the error. */
export type MemberKind =
  'a string' | 'a non-empty string' | 'a boolean' | 'small or big' | 'an array of strings' | 'a function'

/** The kinds of an object's members by their names, in the order in which they are checked. */
export type Shape = Readonly<Record<string, MemberKind>>

type KindOf<Value> = Value extends boolean
  ? 'a boolean'
  : Value extends 'small' | 'big'
    ? 'small or big'
    : Value extends string
      ? 'a string' | 'a non-empty string'
      : Value extends readonly string[]
        ? 'an array of strings'
        : 'a function'

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
    title: 'a string',
    value: 'a string',
    description: 'a string',
    imgUrl: 'a string',
    imgSize: 'small or big',
    link: 'a string',
    id: 'a string',
    clickable: 'a boolean',
    openApp: 'a boolean',
    onClick: 'a function',
  },
  button: {
    label: 'a non-empty string',
    id: 'a non-empty string',
    openApp: 'a boolean',
    primary: 'a boolean',
    secondary: 'a boolean',
    onClick: 'a function',
  },
  label_value: { label: 'a string', value: 'a string', iconUrl: 'a string', url: 'a string' },
  link: { url: 'a non-empty string', value: 'a string', inline: 'a boolean' },
  divider: {},
  tags: { tags: 'an array of strings', label: 'a string' },
}

/** The members of a section other than its components. */
export const sectionShape: ShapeOf<Omit<Section, 'components'>> = {
  title: 'a non-empty string',
  imgUrl: 'a string',
  openApp: 'a boolean',
}
