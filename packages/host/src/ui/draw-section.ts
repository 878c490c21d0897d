import { sectionDefaults, type Section, type SectionComponent } from '@deskbridge/core'
import { isPageAddress, toImageAddress, toLinkAddress } from './safe-address'
import type { Drawing } from './patch-children'

/** Says what happens on a click in a drawn section. */
export interface SectionOptions {
  /** Hears the id of the button or clickable item that was clicked. */
  onClick(buttonId: string): void
  /** Hears a click on a heading, item or button with `openApp`, after `onClick`; left out, such a heading is plain text. */
  onOpenApp?(): void
}

type DataOf<Type extends SectionComponent['type']> = Extract<
  SectionComponent,
  { type: Type; data: unknown }
>['data']

/** Lays a component out from right to left when its first text is written so; the style does the same for each text in it. */
const ownDirection = { dir: 'auto' }

/** Describes the elements that a section is drawn with. */
export function drawSection(section: Section, options: SectionOptions): Drawing {
  const { title, components } = section
  return {
    tag: 'section',
    name: '',
    attributes: { 'aria-label': title },
    content: [
      drawHeader(section, options),
      ...components.map((component) => drawComponent(component, options)),
    ],
  }
}

function drawHeader(section: Section, options: SectionOptions): Drawing {
  const { title, imgUrl, openApp = sectionDefaults.openApp } = section
  const text = withClick({ tag: 'span', name: 'title', content: title }, toClick(undefined, openApp, options))
  const content = [...drawImage('header-image', imgUrl), text]
  return { tag: 'h3', name: 'header', attributes: ownDirection, content }
}

function drawComponent(component: SectionComponent, options: SectionOptions): Drawing {
  switch (component.type) {
    case 'item':
      return drawItem(component.data, options)
    case 'button':
      return drawButton(component.data, options)
    case 'label_value':
      return drawLabelValue(component.data)
    case 'link':
      return drawLink(component.data)
    case 'tags':
      return drawTags(component.data)
    case 'divider':
      return { tag: 'hr', name: 'divider' }
  }
}

function drawItem(data: DataOf<'item'>, options: SectionOptions): Drawing {
  const { imgSize = sectionDefaults.imgSize, clickable = sectionDefaults.clickable } = data
  const { openApp = sectionDefaults.openApp } = data
  const onClick = clickable || openApp ? toClick(data.id, openApp, options) : undefined
  const [first, ...rest] = [...drawText('item-title', data.title), ...drawText('item-value', data.value)]
  // An interactive element must not contain another: a clickable item is as a whole one button, or one link.
  const lead = onClick ? first! : withLink(first!, data.link)
  const texts = [lead, ...rest, ...drawText('item-description', data.description)]
  const item: Drawing = {
    tag: 'div',
    name: 'item',
    key: data.id,
    attributes: ownDirection,
    content: [
      ...drawImage('item-image', data.imgUrl, { 'data-size': imgSize }),
      { tag: 'span', name: 'item-texts', content: texts },
    ],
  }
  return onClick ? withClick(withLink(item, data.link), onClick) : item
}

function drawButton(data: DataOf<'button'>, options: SectionOptions): Drawing {
  const { id, label, openApp = sectionDefaults.openApp } = data
  const { primary = sectionDefaults.primary, secondary = sectionDefaults.secondary } = data
  const rank = primary ? 'primary' : secondary ? 'secondary' : undefined
  const attributes = { ...ownDirection, 'data-rank': rank }
  const shape: Drawing = { tag: 'button', name: 'button', key: id, attributes, content: label }
  return withClick(shape, toClick(id, openApp, options))
}

function drawLabelValue({ label, value, iconUrl, url }: DataOf<'label_value'>): Drawing {
  const [text] = [...drawText('value', value), ...drawText('value', url)]
  return {
    tag: 'div',
    name: 'label-value',
    attributes: ownDirection,
    content: [
      ...drawImage('icon', iconUrl),
      ...drawText('label', label),
      ...(text ? [withLink(text, url)] : []),
    ],
  }
}

function drawLink({ url, value, inline = sectionDefaults.inline }: DataOf<'link'>): Drawing {
  const attributes = { ...ownDirection, 'data-inline': String(inline) }
  return withLink({ tag: 'span', name: 'link', attributes, content: value || url }, url)
}

function drawTags({ label, tags = [] }: DataOf<'tags'>): Drawing {
  const entries = tags.flatMap((tag) => drawText('tag', tag)).map((text): Drawing => ({ ...text, tag: 'li' }))
  // A list without bullets is read out as a list only when it says that it is one.
  const attributes = { role: 'list', 'aria-label': label }
  return {
    tag: 'div',
    name: 'tags',
    attributes: ownDirection,
    content: [...drawText('label', label), { tag: 'ul', name: 'tag-list', attributes, content: entries }],
  }
}

/** Draws a text, or nothing when there is none: members that are not required arrive unchecked. */
function drawText(name: string, text: unknown): Drawing[] {
  if (typeof text !== 'number' && (typeof text !== 'string' || text === '')) return []
  return [{ tag: 'span', name, content: String(text) }]
}

/** Draws an image with an empty alternative, as every image stands beside the text that says the same. */
function drawImage(name: string, address: unknown, attributes: Drawing['attributes'] = {}): Drawing[] {
  const src = toImageAddress(address)
  const rest = { alt: '', referrerpolicy: 'no-referrer', src }
  return src ? [{ tag: 'img', name, attributes: { ...attributes, ...rest } }] : []
}

function withLink(drawing: Drawing, address: unknown): Drawing {
  const href = toLinkAddress(address)
  if (!href) return drawing
  const target = isPageAddress(href) ? '_blank' : undefined
  const attributes = { ...drawing.attributes, href, target, rel: 'noopener noreferrer' }
  return { ...drawing, tag: 'a', attributes }
}

function withClick(drawing: Drawing, onClick: (() => void) | undefined): Drawing {
  if (!onClick) return drawing
  if (drawing.tag === 'a') return { ...drawing, onClick }
  return { ...drawing, tag: 'button', attributes: { ...drawing.attributes, type: 'button' }, onClick }
}

/** Makes what a click does, if it does anything. */
function toClick(
  id: string | undefined,
  openApp: boolean,
  options: SectionOptions,
): (() => void) | undefined {
  if (!id && !(openApp && options.onOpenApp)) return undefined
  return () => {
    if (id) options.onClick(id)
    if (openApp) options.onOpenApp?.()
  }
}
