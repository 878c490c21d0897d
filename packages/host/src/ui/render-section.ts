import { sectionDefaults, type Section, type SectionComponent } from '@deskbridge/core/internal'
import { isPageUrl, toImageUrl, toLinkUrl } from './safe-url'
import type { VirtualElement } from './patch-children'

/** What happens on a click in a rendered section. */
export interface SectionOptions {
  /** The handler of a click on a button or clickable item, with the id of that. */
  onClick(buttonId: string): void
  /** The handler of a click on a heading, item or button with `openApp`, called after `onClick`; left out, such a heading is plain text. */
  onOpenApp?(): void
}

type DataOf<Type extends SectionComponent['type']> = Extract<
  SectionComponent,
  { type: Type; data: unknown }
>['data']

/** Lays a component out from right to left when its first text is written so; the style does the same for each text in it. */
const ownDirection = { dir: 'auto' }

/** Returns the elements that a section is rendered with; nothing in them but strings comes from the section. */
export function renderSection(section: Section, options: SectionOptions): VirtualElement {
  const { title, components } = section
  return {
    tag: 'section',
    name: '',
    attributes: { 'aria-label': title },
    children: [
      renderHeader(section, options),
      ...components.map((component) => renderComponent(component, options)),
    ],
  }
}

function renderHeader(section: Section, options: SectionOptions): VirtualElement {
  const { title, imgUrl, openApp = sectionDefaults.openApp } = section
  const text = withClick({ tag: 'span', name: 'title', text: title }, toClick(undefined, openApp, options))
  const children = [...renderImage('header-image', imgUrl), text]
  return { tag: 'h3', name: 'header', attributes: ownDirection, children }
}

function renderComponent(component: SectionComponent, options: SectionOptions): VirtualElement {
  switch (component.type) {
    case 'item':
      return renderItem(component.data, options)
    case 'button':
      return renderButton(component.data, options)
    case 'label_value':
      return renderLabelValue(component.data)
    case 'link':
      return renderLink(component.data)
    case 'tags':
      return renderTags(component.data)
    case 'divider':
      return { tag: 'hr', name: 'divider' }
  }
}

function renderItem(data: DataOf<'item'>, options: SectionOptions): VirtualElement {
  const { imgSize = sectionDefaults.imgSize, clickable = sectionDefaults.clickable } = data
  const { openApp = sectionDefaults.openApp } = data
  const onClick = clickable || openApp ? toClick(data.id, openApp, options) : undefined
  const [first, ...rest] = [...renderText('item-title', data.title), ...renderText('item-value', data.value)]
  // An interactive element must not contain another: a clickable item is as a whole one button, or one link.
  const lead = onClick ? first! : withLink(first!, data.link)
  const texts = [lead, ...rest, ...renderText('item-description', data.description)]
  const item: VirtualElement = {
    tag: 'div',
    name: 'item',
    key: data.id,
    attributes: ownDirection,
    children: [
      ...renderImage('item-image', data.imgUrl, { 'data-size': imgSize }),
      { tag: 'span', name: 'item-texts', children: texts },
    ],
  }
  return onClick ? withClick(withLink(item, data.link), onClick) : item
}

function renderButton(data: DataOf<'button'>, options: SectionOptions): VirtualElement {
  const { id, label, openApp = sectionDefaults.openApp } = data
  const { primary = sectionDefaults.primary, secondary = sectionDefaults.secondary } = data
  const rank = primary ? 'primary' : secondary ? 'secondary' : undefined
  const attributes = { ...ownDirection, 'data-rank': rank }
  const shape: VirtualElement = { tag: 'button', name: 'button', key: id, attributes, text: label }
  return withClick(shape, toClick(id, openApp, options))
}

function renderLabelValue({ label, value, iconUrl, url }: DataOf<'label_value'>): VirtualElement {
  const [text] = [...renderText('value', value), ...renderText('value', url)]
  return {
    tag: 'div',
    name: 'label-value',
    attributes: ownDirection,
    children: [
      ...renderImage('icon', iconUrl),
      ...renderText('label', label),
      ...(text ? [withLink(text, url)] : []),
    ],
  }
}

function renderLink({ url, value, inline = sectionDefaults.inline }: DataOf<'link'>): VirtualElement {
  const attributes = { ...ownDirection, 'data-inline': String(inline) }
  return withLink({ tag: 'span', name: 'link', attributes, text: value || url }, url)
}

function renderTags({ label, tags = [] }: DataOf<'tags'>): VirtualElement {
  const entries = tags
    .flatMap((tag) => renderText('tag', tag))
    .map((text): VirtualElement => ({ ...text, tag: 'li' }))
  // A list without bullets is read out as a list only when it says that it is one.
  const attributes = { role: 'list', 'aria-label': label }
  return {
    tag: 'div',
    name: 'tags',
    attributes: ownDirection,
    children: [...renderText('label', label), { tag: 'ul', name: 'tag-list', attributes, children: entries }],
  }
}

/** Renders a string, or nothing when there is none. */
function renderText(name: string, text: string | undefined): VirtualElement[] {
  return text ? [{ tag: 'span', name, text }] : []
}

/** Renders an image with an empty alternative, as every image stands beside the text that says the same. */
function renderImage(
  name: string,
  url: string | undefined,
  attributes: VirtualElement['attributes'] = {},
): VirtualElement[] {
  const src = toImageUrl(url)
  const others = { alt: '', referrerpolicy: 'no-referrer', src }
  return src ? [{ tag: 'img', name, attributes: { ...attributes, ...others } }] : []
}

function withLink(virtual: VirtualElement, url: string | undefined): VirtualElement {
  const href = toLinkUrl(url)
  if (!href) return virtual
  const target = isPageUrl(href) ? '_blank' : undefined
  const attributes = { ...virtual.attributes, href, target, rel: 'noopener noreferrer' }
  return { ...virtual, tag: 'a', attributes }
}

function withClick(virtual: VirtualElement, onClick: (() => void) | undefined): VirtualElement {
  if (!onClick) return virtual
  if (virtual.tag === 'a') return { ...virtual, onClick }
  return { ...virtual, tag: 'button', attributes: { ...virtual.attributes, type: 'button' }, onClick }
}

/** Returns what a click does, if it does anything. */
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
