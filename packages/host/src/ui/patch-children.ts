/** The tags that sections are made of; no other element is ever created. */
type Tag = 'section' | 'h3' | 'div' | 'span' | 'a' | 'button' | 'img' | 'hr' | 'ul' | 'li'

/** The attributes that elements of sections have. */
type Attribute =
  | 'aria-label'
  | 'alt'
  | 'data-inline'
  | 'data-rank'
  | 'data-size'
  | 'dir'
  | 'href'
  | 'referrerpolicy'
  | 'rel'
  | 'role'
  | 'src'
  | 'target'
  | 'type'

/** An element as it is to be. */
export interface VirtualElement {
  /** The element's tag. */
  tag: Tag
  /** The element's class after the common prefix. */
  name: string
  /** What distinguishes elements of the same tag and name. */
  key?: string | undefined
  /** The other attributes; an undefined one is absent. */
  attributes?: Partial<Record<Attribute, string | undefined>>
  /** The handler of clicks. */
  onClick?: (() => void) | undefined
  /** The text of an element without child elements. */
  text?: string
  /** The child elements of an element without text of its own; one tag and name always has the same of the two. */
  children?: readonly VirtualElement[]
}

/** What each element shows now. */
const shown = new WeakMap<Element, VirtualElement>()

/**
 * Makes an element's children what is wanted, keeping those with the same tag, name and key; foreign children are removed.
 *
 * The time it takes grows with the number of children, not with its square.
 */
export function patchChildren(parent: Element, wanted: readonly VirtualElement[]): void {
  const former = groupByIdentity(parent)
  const children = wanted.map((virtual) => {
    const child = former.get(identify(virtual))?.pop() ?? createElement(parent, virtual)
    patchElement(child, virtual)
    return child
  })
  // What is gone leaves first: an element that is moved loses the focus, so those that stay must already be in place.
  for (const group of former.values()) for (const child of group) child.remove()
  let next = parent.firstElementChild
  for (const child of children) {
    // An element whose follower is wanted here comes later: moving that one alone leaves all after it in their places.
    if (next && child !== next && child === next.nextElementSibling) next = child
    if (child === next) next = next.nextElementSibling
    else parent.insertBefore(child, next)
  }
}

function identify({ tag, name, key = '' }: VirtualElement): string {
  return `${tag} ${name} ${key}`
}

/** Groups an element's children by what distinguishes them, the first child last in its group. */
function groupByIdentity(parent: Element): Map<string, HTMLElement[]> {
  const groups = new Map<string, HTMLElement[]>()
  for (let child = parent.lastElementChild; child; child = child.previousElementSibling) {
    const virtual = shown.get(child)
    const identity = virtual ? identify(virtual) : ''
    const group = groups.get(identity) ?? []
    group.push(child as HTMLElement)
    groups.set(identity, group)
  }
  return groups
}

function createElement({ ownerDocument }: Element, virtual: VirtualElement): HTMLElement {
  const element = ownerDocument.createElement(virtual.tag)
  element.className = ['deskbridge-section', virtual.name].filter(Boolean).join('-')
  if (isInteractive(virtual)) element.addEventListener('click', () => shown.get(element)?.onClick?.())
  return element
}

/** Returns whether an element is a button or link: a listener on anything else would make screen readers call it clickable. */
function isInteractive({ tag }: VirtualElement): boolean {
  return tag === 'button' || tag === 'a'
}

function patchElement(element: HTMLElement, virtual: VirtualElement): void {
  const { attributes = {}, text = '', children } = virtual
  const former = shown.get(element)
  shown.set(element, virtual)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === former?.attributes?.[name as Attribute]) continue
    if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
  if (children) patchChildren(element, children)
  else if (text !== (former?.text ?? '')) element.textContent = text
}
