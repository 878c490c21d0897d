/** Describes an element as it is to be. */
export interface Drawing {
  /** Is the element's tag. */
  tag: keyof HTMLElementTagNameMap
  /** Is the element's class after the common prefix. */
  name: string
  /** Tells elements of the same tag and name apart. */
  key?: string | undefined
  /** Are the other attributes; an undefined one is absent. */
  attributes?: Record<string, string | undefined>
  /** Hears of clicks. */
  onClick?: (() => void) | undefined
  /** Is the text or the child elements: always the same kind for one tag and name. */
  content?: string | readonly Drawing[]
}

/** Keeps what each element shows now. */
const shown = new WeakMap<Element, Drawing>()

const isSame = (a: Drawing, b: Drawing | undefined) =>
  a.tag === b?.tag && a.name === b.name && a.key === b.key

/** Makes an element's children what is described, keeping those with the same tag, name and key, and moving no more than needed. */
export function patchChildren(parent: Element, drawings: readonly Drawing[]): void {
  const former = [...parent.children]
  const children = drawings.map((drawing) => {
    const index = former.findIndex((child) => isSame(drawing, shown.get(child)))
    const [kept] = index < 0 ? [] : former.splice(index, 1)
    const child = (kept as HTMLElement | undefined) ?? createElement(parent, drawing)
    patchElement(child, drawing)
    return child
  })
  // What is gone leaves first: an element that is moved loses the focus, so those that stay must already be in place.
  for (const child of former) child.remove()
  for (const [index, child] of children.entries()) {
    const present = parent.children[index] ?? null
    if (present !== child) parent.insertBefore(child, present)
  }
}

function createElement({ ownerDocument }: Element, drawing: Drawing): HTMLElement {
  const element = ownerDocument.createElement(drawing.tag)
  element.className = ['deskbridge-section', drawing.name].filter(Boolean).join('-')
  if (isInteractive(drawing)) element.addEventListener('click', () => shown.get(element)?.onClick?.())
  return element
}

/** Tells buttons and links: a listener on anything else would make screen readers call it clickable. */
function isInteractive({ tag }: Drawing): boolean {
  return tag === 'button' || tag === 'a'
}

function patchElement(element: HTMLElement, drawing: Drawing): void {
  const { attributes = {}, content = '' } = drawing
  shown.set(element, drawing)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name)
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
  if (typeof content !== 'string') patchChildren(element, content)
  else if (element.textContent !== content) element.textContent = content
}
