import type { Size } from '@deskbridge/core/internal'
import type { Viewport } from '../desk-host'

const lengths = /^(\d+(?:\.\d+)?)(px|%|vw|vh)$/

/**
 * Reads a side that an app asked for; `null` when it cannot be used (docs/protocols/qiscus.md, Q103 to Q105).
 *
 * The result is in pixels and no longer than the viewport's side. Without a viewport a share of it stays a share.
 */
export function readSide(value: unknown, side: keyof Viewport, viewport: Viewport | null): Size | null {
  const text = typeof value === 'number' ? `${value}px` : value
  const [, digits, unit] = (typeof text === 'string' && lengths.exec(text)) || []
  const number = Number(digits)
  if (!Number.isFinite(number)) return null
  if (unit === 'px') return viewport ? Math.min(number, viewport[side]) : number
  const base = unit === 'vw' ? 'width' : unit === 'vh' ? 'height' : side
  if (viewport) return Math.min((viewport[base] * number) / 100, viewport[side])
  return base === side ? `${number}%` : null
}
