const steps: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * Makes the elements of a list one stop for the Tab key, and lets the arrow keys move among them.
 *
 * Returns a function to call after elements were added or removed.
 */
export function moveByArrows(list: HTMLElement, selector: string): () => void {
  const elements = () => Array.from(list.querySelectorAll<HTMLElement>(selector))
  list.addEventListener('focusin', ({ target }) => {
    for (const element of elements()) element.tabIndex = element === target ? 0 : -1
  })
  list.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    if (!step) return
    const all = elements()
    const next = all[all.indexOf(event.target as HTMLElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  })
  return () => {
    const all = elements()
    if (all.every(({ tabIndex }) => tabIndex < 0)) all.at(-1)?.setAttribute('tabindex', '0')
  }
}
