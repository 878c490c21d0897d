import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampWindow, minimumWindow } from '../../../src/ui/apps/window-rect'

const viewport = { width: 1280, height: 800 }
const length = fc.integer({ min: -5000, max: 5000 })

test('A window that fits stays as it is', () => {
  const rect = { x: 40, y: 60, width: 420, height: 480 }
  expect(clampWindow(rect, viewport)).toEqual(rect)
})

test('No edge of a window is outside of the viewport', () => {
  fc.assert(
    fc.property(fc.record({ x: length, y: length, width: length, height: length }), (rect) => {
      const { x, y, width, height } = clampWindow(rect, viewport)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(viewport.width)
      expect(y + height).toBeLessThanOrEqual(viewport.height)
    }),
  )
})

test('A window keeps its minimum size, at the start of a viewport that is smaller', () => {
  expect(clampWindow({ x: 50, y: 50, width: 1, height: 1 }, { width: 100, height: 100 })).toEqual({
    x: 0,
    y: 0,
    ...minimumWindow,
  })
})
