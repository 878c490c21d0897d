import type { Readable } from '@deskbridge/core'
import { isServer, keepEqual } from '@deskbridge/core/internal'
import { computed, getCurrentInstance, onMounted, shallowRef, type ShallowRef } from 'vue'
import { whileAlive } from './widget-plugin'

/**
 * Returns what a readable holds, or what a selector makes of it, as a readonly ref that stops with its scope.
 *
 * The selector may read other refs. What it returns keeps its reference while `isEqual`, by default `Object.is`, finds it
 * equal to what was returned before.
 */
export function useReadable<T, U = T>(
  readable: Readable<T>,
  selector?: (value: T) => U,
  isEqual?: (previous: U, next: U) => boolean,
): Readonly<ShallowRef<U>> {
  // While Vue hydrates a server's HTML, a component has its element, in its place, before it is set up. It may be rendered
  // long after that, when its setup awaits something, and must then still show what the server rendered.
  const isHydrating = Boolean(getCurrentInstance()?.vnode.el?.parentNode)
  const source = shallowRef(isServer() || isHydrating ? readable.getInitial() : readable.get())
  let isFollowing = !isHydrating
  const update = () => {
    if (isFollowing) source.value = readable.get()
  }
  whileAlive(() => readable.subscribe(update))
  if (isHydrating)
    onMounted(() => {
      isFollowing = true
      update()
    })

  const keep = keepEqual(selector, isEqual)
  return computed(() => keep(source.value))
}
