import type { Readable } from '@deskbridge/core'
import { isServer, keepEqual } from '@deskbridge/core/internal'
import { computed, getCurrentInstance, onMounted, shallowRef, type ShallowRef } from 'vue'
import { whileAlive } from './widget-plugin'

/**
 * Returns the value of a readable, or what a selector returns for it, as a readonly ref that stops with its scope.
 *
 * The selector may read other refs. The returned value keeps its reference while `isEqual` (by default `Object.is`)
 * considers it equal to the previous one.
 */
export function useReadable<T, U = T>(
  readable: Readable<T>,
  selector?: (value: T) => U,
  isEqual?: (previous: U, next: U) => boolean,
): Readonly<ShallowRef<U>> {
  // While Vue hydrates HTML from a server, a component already has its element in the document before it is set up. When
  // its setup is async, it may render much later, and must then still show what the server rendered.
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
