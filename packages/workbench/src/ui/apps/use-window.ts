import { createWritable } from '@deskbridge/core'
import type { AppSize } from '@deskbridge/host'
import { useReadable } from '@deskbridge/react'
import { useEffect, useState } from 'react'
import type { Props as RndProps } from 'react-rnd'
import { clampWindow, minimumWindow, type WindowRect } from './window-rect'

/** Height of a window's title bar, in CSS pixels. */
const BAR_HEIGHT = 36

/** Layer of the lowest window, above the page and below its dialogs. */
const LOWEST_LAYER = 90

/** The windows that have been raised, the front one last. */
const raised = createWritable<readonly symbol[]>([])
let placed = 0

/** A window that the user and the app move and resize. */
interface AppWindow {
  /** Props of the window's component. */
  readonly props: RndProps
  /** Position of the window among those that overlap it. */
  readonly zIndex: number
  /** Moves the window in front of all others. */
  raise(): void
  /** Moves the window by a distance. */
  move(x: number, y: number): void
  /** Changes the size of the window. */
  resize(width: number, height: number): void
}

/** Keeps the place and size of a window; a size that its app asks for replaces the one that the user has chosen. */
export function useWindow(asked: AppSize | null): AppWindow {
  const [rect, setRect] = useState(nextRect)
  const [id] = useState(() => Symbol('window'))
  const zIndex = LOWEST_LAYER + 1 + useReadable(raised, (ids) => ids.indexOf(id))
  const width = asked?.width
  const height = asked?.height
  const change = (members: Partial<WindowRect>) =>
    setRect((before) => clampWindow({ ...before, ...members }, viewport()))

  useEffect(() => {
    change({
      ...(typeof width === 'number' && { width }),
      ...(typeof height === 'number' && { height: height + BAR_HEIGHT }),
    })
  }, [width, height])
  useEffect(() => {
    const onResize = () => change({})
    addEventListener('resize', onResize)
    return () => removeEventListener('resize', onResize)
  }, [])

  const props: RndProps = {
    position: rect,
    size: rect,
    minWidth: minimumWindow.width,
    minHeight: minimumWindow.height,
    onDragStart: () => setDragging(true),
    onDragStop: (_event, { x, y }) => {
      setDragging(false)
      change({ x, y })
    },
    onResizeStart: () => setDragging(true),
    onResizeStop: (_event, _direction, { offsetWidth, offsetHeight }, _delta, position) => {
      setDragging(false)
      change({ ...position, width: offsetWidth, height: offsetHeight })
    },
  }
  return {
    props,
    zIndex,
    raise() {
      if (raised.get().at(-1) !== id) raised.set([...raised.get().filter((other) => other !== id), id])
    },
    move: (x, y) => change({ x: rect.x + x, y: rect.y + y }),
    resize: (by, down) => change({ width: rect.width + by, height: rect.height + down }),
  }
}

/** Returns the place of the next window, a step away from the one before. */
function nextRect(): WindowRect {
  const { width, height } = viewport()
  const offset = 32 * (placed++ % 8)
  return clampWindow({ x: width - 520 + offset, y: 80 + offset, width: 420, height: 480 }, { width, height })
}

function viewport() {
  return { width: innerWidth, height: innerHeight }
}

/** Keeps the frames from taking the pointer while a window is dragged over them. */
function setDragging(isDragging: boolean): void {
  document.documentElement.toggleAttribute('data-dragging', isDragging)
}
