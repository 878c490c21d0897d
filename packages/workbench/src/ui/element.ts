type AttributeValue = string | number | boolean | null | ((event: Event) => void)

/** Creates an HTML element; a function becomes a listener for the event of that name, `null` and `false` leave an attribute out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, AttributeValue> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') created.addEventListener(name, value)
    else if (value !== null && value !== false)
      created.setAttribute(name, value === true ? '' : String(value))
  }
  created.append(...children.filter((child) => child !== null))
  return created
}
