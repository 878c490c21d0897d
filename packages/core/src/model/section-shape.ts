import { Expected } from '../base/remedy'
import type { Section, SectionComponent } from './section'

/** A kind of member: what its value must be. */
export type MemberKind =
  | Expected.string
  | Expected.nonEmptyString
  | Expected.boolean
  | Expected.imageSize
  | Expected.strings
  | Expected.function

/** The kinds of an object's members by their names, in the order in which they are checked. */
export type Shape = Readonly<Record<string, MemberKind>>

type KindOf<Value> = Value extends boolean
  ? Expected.boolean
  : Value extends 'small' | 'big'
    ? Expected.imageSize
    : Value extends string
      ? Expected.string | Expected.nonEmptyString
      : Value extends readonly string[]
        ? Expected.strings
        : Expected.function

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
    title: Expected.string,
    value: Expected.string,
    description: Expected.string,
    imgUrl: Expected.string,
    imgSize: Expected.imageSize,
    link: Expected.string,
    id: Expected.string,
    clickable: Expected.boolean,
    openApp: Expected.boolean,
    onClick: Expected.function,
  },
  button: {
    label: Expected.nonEmptyString,
    id: Expected.nonEmptyString,
    openApp: Expected.boolean,
    primary: Expected.boolean,
    secondary: Expected.boolean,
    onClick: Expected.function,
  },
  label_value: {
    label: Expected.string,
    value: Expected.string,
    iconUrl: Expected.string,
    url: Expected.string,
  },
  link: { url: Expected.nonEmptyString, value: Expected.string, inline: Expected.boolean },
  divider: {},
  tags: { tags: Expected.strings, label: Expected.string },
}

/** The members of a section other than its components. */
export const sectionShape: ShapeOf<Omit<Section, 'components'>> = {
  title: Expected.nonEmptyString,
  imgUrl: Expected.string,
  openApp: Expected.boolean,
}
