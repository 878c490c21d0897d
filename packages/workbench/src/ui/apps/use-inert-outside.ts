import { useEffect, type RefObject } from 'react'

/** Makes everything outside of an element inert while active, so that neither the keyboard nor a screen reader leaves it. */
export function useInertOutside(ref: RefObject<HTMLElement | null>, isActive: boolean): void {
  useEffect(() => {
    if (!isActive || !ref.current) return
    const others = siblingsUpToRoot(ref.current).filter(({ inert }) => !inert)
    for (const element of others) element.inert = true
    return () => {
      for (const element of others) element.inert = false
    }
  }, [ref, isActive])
}

/** Returns the siblings of an element and of each of its ancestors within the page's root. */
function siblingsUpToRoot(element: HTMLElement): HTMLElement[] {
  const siblings: HTMLElement[] = []
  for (let inside = element; inside.parentElement && inside.id !== 'root'; inside = inside.parentElement) {
    for (const child of inside.parentElement.children) {
      if (child !== inside && child instanceof HTMLElement) siblings.push(child)
    }
  }
  return siblings
}
