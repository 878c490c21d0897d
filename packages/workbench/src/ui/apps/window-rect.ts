/** Place and size of a window in the page, in CSS pixels. */
export interface WindowRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Size below which a window does not shrink, in CSS pixels. */
export const minimumWindow = { width: 240, height: 160 } as const

/** Returns the window as it fits in the viewport: no larger than it, and no edge outside. */
export function clampWindow(
  { x, y, width, height }: WindowRect,
  viewport: { readonly width: number; readonly height: number },
): WindowRect {
  const fitted = {
    width: clamp(width, minimumWindow.width, viewport.width),
    height: clamp(height, minimumWindow.height, viewport.height),
  }
  return {
    ...fitted,
    x: clamp(x, 0, viewport.width - fitted.width),
    y: clamp(y, 0, viewport.height - fitted.height),
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)))
}
